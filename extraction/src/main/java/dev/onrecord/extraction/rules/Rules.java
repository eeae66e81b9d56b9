package dev.onrecord.extraction.rules;

import dev.onrecord.extraction.TimeBudget;
import dev.onrecord.extraction.TimeBudget.Stage;
import dev.onrecord.extraction.rules.conversation.AnnouncedSpeech;
import dev.onrecord.extraction.rules.conversation.Interviews;
import dev.onrecord.extraction.rules.conversation.Transcripts;
import dev.onrecord.extraction.rules.grammar.Edit;
import dev.onrecord.extraction.rules.grammar.Reading;
import dev.onrecord.extraction.rules.grammar.Rule;
import dev.onrecord.extraction.tagging.Tagged;
import dev.onrecord.extraction.tagging.Utterance;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Rules of grammar that mend what a tagger finds. They apply in order, each to what the ones before
 * it have left. Takes time in proportion to the text. Immutable.
 */
public final class Rules {
  /** Changes whenever the rules may change the same findings differently. */
  private static final String VERSION = "rules-3";

  private static final List<Rule> LIST =
      List.of(
          // Nobody says anything.
          new Refusals(),
          new Impressions(),
          new Titles(),
          // Who says it, where it begins and ends.
          new Accused(),
          new SaidThrough(),
          new SaidNouns(),
          new WholeSentences(),
          new Conjuncts(),
          // The tagger missed it.
          new MissedReports(),
          new MissedParticiples(),
          new DashAttributions(),
          new ResumedQuotations(),
          new Parentheses(),
          new BlamedWords(),
          new BareQuotations(),
          new Headlines(),
          new AnnouncedSpeech(),
          new Transcripts(),
          new Interviews());

  /** All rules. */
  public static final Rules ALL = new Rules(LIST, Set.of());

  private final List<Rule> rules;
  private final Set<String> off;

  private Rules(List<Rule> rules, Set<String> off) {
    this.rules = rules;
    this.off = off;
  }

  /** The same without the rules of these names. */
  public Rules without(Collection<String> names) {
    List<String> known = ALL.names();
    for (String name : names) {
      if (!known.contains(name)) {
        throw new IllegalArgumentException("no rule '" + name + "'; there are: " + known);
      }
    }
    TreeSet<String> all = new TreeSet<>(off);
    all.addAll(names);
    return new Rules(LIST.stream().filter(rule -> !all.contains(rule.name())).toList(), all);
  }

  /** The names of the rules in their order. */
  public List<String> names() {
    return rules.stream().map(Rule::name).toList();
  }

  /** Names the rules: differs where they may read an article differently. */
  public String version() {
    return off.isEmpty() ? VERSION : VERSION + "-without-" + String.join("-", off);
  }

  /** Applies the rules, however long it takes. */
  public Tagged apply(Tagged tagged) {
    return apply(tagged, TimeBudget.unlimited());
  }

  /** Applies the rules as far as time allows. */
  public Tagged apply(Tagged tagged, TimeBudget time) {
    return apply(tagged, time, fired -> {});
  }

  /**
   * Applies the rules, however long it takes.
   *
   * @param fired gets the name of a rule for every change it makes
   */
  public Tagged apply(Tagged tagged, Consumer<String> fired) {
    return apply(tagged, TimeBudget.unlimited(), fired);
  }

  private Tagged apply(Tagged tagged, TimeBudget time, Consumer<String> fired) {
    Reading article = new Reading(tagged);
    for (Rule rule : rules) {
      for (Edit edit : rule.edits(article)) {
        if (!time.isOver(Stage.RULES) && article.apply(edit)) {
          fired.accept(rule.name());
        }
      }
    }
    return tagged.with(inOrder(article.statements()));
  }

  private static List<Utterance> inOrder(Collection<Utterance> statements) {
    return statements.stream().sorted(Comparator.comparingInt(Rules::place)).toList();
  }

  private static int place(Utterance statement) {
    return statement.cue().orElse(statement.content().get(0)).from();
  }
}
