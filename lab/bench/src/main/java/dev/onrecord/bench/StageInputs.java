package dev.onrecord.bench;

import dev.onrecord.extraction.ArticleText;
import dev.onrecord.extraction.tagging.Tagged;
import dev.onrecord.extraction.tagging.features.Layout;
import dev.onrecord.extraction.tagging.features.StatementFeatures.Draft;
import dev.onrecord.extraction.tagging.features.Tokens;
import dev.onrecord.extraction.tagging.model.CueCandidate;
import dev.onrecord.extraction.text.Document;
import java.util.List;

/** An article with what each stage of reading made of it, so that every stage can run alone. */
record StageInputs(
    ArticleText article,
    Document document,
    Tokens tokens,
    Layout layout,
    List<CueCandidate> cues,
    List<Draft> drafts,
    Tagged tagged,
    Tagged corrected) {}
