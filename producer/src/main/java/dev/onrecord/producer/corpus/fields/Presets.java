package dev.onrecord.producer.corpus.fields;

import dev.onrecord.kafka.MisuseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How the fields of an article are called in corpora that people have. */
final class Presets {
  /**
   * A line a corpus, the best name first, nested fields with dots; letter case, {@code _} and
   * {@code -} do not matter. Without a preset, all lines together are what is known, from the first
   * to the last; {@code summary} is a body only where there is no other.
   */
  private static final String TABLE =
      """
      preset      | id               | published                     | revision       | title              | body                                    | source | publisher                            | url                  | language
      onrecord    | id               | published date                | revision       | title              | body text                               | source | publisher                            | url                  | language
      newsplease  | -                | date_publish                  | date_modify    | title              | maintext                                | -      | source_domain                        | url                  | language
      ccnews      | -                | date published_date           | -              | title              | text plain_text                         | -      | sitename domain                      | url requested_url    | language
      fundus      | -                | publishing_date               | -              | title              | body plaintext                          | -      | publisher                            | html.responded_url html.requested_url | lang
      trafilatura | id               | date                          | -              | title              | text raw_text                           | -      | sitename source-hostname hostname    | url source           | language
      webhose     | uuid             | published thread.published    | updated        | title              | text                                    | -      | thread.site thread.site_full         | url thread.url       | language
      feed        | id               | pubDate dc:date published issued | atom:updated updated dcterms:modified | title     | content:encoded content description     | -      | publisher dc:publisher               | link                 | language dc:language
      newsapi     | -                | publishedAt                   | -              | title              | content description                     | -      | source.name                          | url                  | language
      huffpost    | -                | date                          | -              | headline           | short_description                       | -      | publisher                            | link                 | -
      mediacloud  | stories_id id    | publish_date                  | -              | title              | text story_text                         | -      | media_name media_url                 | url                  | language
      ninjs       | uri altids guid  | firstcreated contentcreated versioncreated | versioncreated | headline headlines title | body_text bodies body_html body_xhtml body_nitf | - | infosources.name provider copyrightholder | url canonicalurl | language
      allthenews  | id               | date                          | -              | title              | content article                         | -      | publication                          | url                  | -
      jsonfeed    | id               | date_published                | date_modified  | title              | content_text content_html               | -      | -                                    | url external_url     | language
      other       | guid article_id _id | published_at publication_date pubdate pub_date webPublicationDate release_date created_at timestamp time | modified updated_at last_modified lastmod | headline.main webTitle name | articleBody article_text article_body full_text body_content fields.bodyText story | - | publisher.name source_name site_name site outlet newspaper media host | web_url permalink canonical_url source_url article_url href uri | language_code lang_code
      summary     | -                | -                             | -              | -                  | description short_description summary excerpt abstract lead_paragraph snippet description_text | - | - | - | -
      """;

  /** The names that hold a summary, not an article. */
  static final String SUMMARY = "summary";

  private final Map<String, Map<Column, List<String>>> rows = new LinkedHashMap<>();

  Presets() {
    TABLE.lines().skip(1).map(line -> line.strip().split(" *\\| *")).forEach(this::add);
  }

  private void add(String[] cells) {
    Map<Column, List<String>> names = new EnumMap<>(Column.class);
    for (Column column : Column.values()) {
      String cell = cells[column.ordinal() + 1];
      names.put(column, cell.equals("-") ? List.of() : List.of(cell.split(" ")));
    }
    rows.put(cells[0], names);
  }

  /** The names of a field in one corpus. */
  List<String> names(String preset, Column column) {
    return rows.get(preset).get(column);
  }

  /** The names of a field in all of them. */
  List<String> names(Column column) {
    return rows.values().stream().flatMap(row -> row.get(column).stream()).distinct().toList();
  }

  /**
   * The preset as it is written in the table.
   *
   * @throws MisuseException if there is none of this name
   */
  String named(String name) {
    String plain = NamedFields.normal(name);
    if (rows.containsKey(plain)) {
      return plain;
    }
    List<String> known = new ArrayList<>(rows.keySet());
    known.removeAll(List.of("other", SUMMARY));
    throw new MisuseException(
        "--preset %s: there are %s"
            .formatted(name, String.join(", ", known).toLowerCase(Locale.ROOT)));
  }
}
