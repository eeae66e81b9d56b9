package dev.onrecord.producer.corpus.html;

import java.util.regex.Pattern;

/** Tells HTML from prose that merely contains {@code <} or {@code &}. */
final class Markup {
  private static final String NAMES =
      "(?:p|div|span|a|b|i|u|em|strong|small|sub|sup|h[1-6]|ul|ol|li|dl|dt|dd|blockquote|q|cite|pre"
          + "|code|article|section|main|header|footer|aside|nav|figure|figcaption|picture|img|iframe"
          + "|script|style|noscript|table|thead|tbody|tr|td|th|font|center|html|body|head|svg"
          + "|video|audio|form|button|time|mark|del|ins|hl2|nitf)";

  private static final String ATTRIBUTES = "(?:\\s[^<>]*)?/?>";

  /** A closing tag, a tag that needs none, or a text that begins with a tag. */
  private static final Pattern HTML =
      Pattern.compile(
          "</%1$s\\s*>|<(?:br|hr|img|p)(?:\\s[^<>]*)?/>|<br\\s*>|<p\\s*>.*?<p\\s*>|\\A\\s*<!--|\\A\\s*<%1$s%2$s"
              .formatted(NAMES, ATTRIBUTES),
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern ENTITY =
      Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");

  private Markup() {}

  static boolean isHtml(String text) {
    return text.indexOf('<') >= 0 && HTML.matcher(text).find();
  }

  /** Whether the text has something that only HTML writes so, such as {@code &quot;}. */
  static boolean hasEntity(String text) {
    return text.indexOf('&') >= 0 && ENTITY.matcher(text).find();
  }

  static Pattern entity() {
    return ENTITY;
  }
}
