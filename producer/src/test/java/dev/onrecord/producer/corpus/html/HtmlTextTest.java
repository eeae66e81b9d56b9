package dev.onrecord.producer.corpus.html;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>One.</p><p>Two.</p>                         | One.¶¶Two.",
        "<p>One.<p>Two.                                 | One.¶¶Two.",
        "One.<br>Two.<br><br>Three.                     | One.¶Two.¶¶Three.",
        "<div>One <b>two</b>,&nbsp;&ldquo;three&rdquo;.</div> | One two, “three”.",
        "<ul><li>One</li><li>Two</li></ul>              | One¶Two",
        "<p>One.</p><script>var x='he said';</script><style>p{}</style> | One.",
        "<figure><img src=a><figcaption>A boat.</figcaption></figure><p>One.</p> | One.",
        "<p>One.</p><div class='read-more'><a href=x>Boats</a></div><p>Two.</p> | One.¶¶Two.",
        "<p>One.</p><p><a href=x>Read more: boats</a></p><p>Two.</p> | One.¶¶Two.",
        "<p>Read more books, <a href=x>she</a> said to all the children.</p> | Read more books, she said to all the children.",
        "&quot;No,&quot; she said. It&#39;s late.       | \"No,\" she said. It's late.",
        "&lt;p&gt;One.&lt;/p&gt;                        | One."
      })
  void showsWhatAReaderSees(String html, String text) {
    assertThat(HtmlText.of(html)).isEqualTo(text.replace('¶', '\n'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "If a < b and c > d, then R&D said so.",
        "AT&T and Q&A; see you; <3",
        "Write to <mayor@town.example> or <John Doe>.",
        "The <b> tag makes text bold.",
        "x&copy=1 &unknownentity; &#xZZ;",
        "  Two  spaces\n\n\nand lines.  "
      })
  void leavesProseAsItIs(String prose) {
    assertThat(HtmlText.of(prose)).isEqualTo(prose);
  }

  @Test
  void isNotHeldUpByDepthOrByWhatNeverEnds() {
    String deep = "<div>".repeat(20_000) + "x" + "</div>".repeat(20_000);

    assertThat(HtmlText.of(deep)).isEqualTo("x");
    assertThat(HtmlText.of("<p>" + "<b ".repeat(20_000))).isEqualTo("");
    assertThat(HtmlText.of("<p>x</p" + " ".repeat(20_000))).isEqualTo("x");
  }

  @Property(tries = 500)
  void leavesTextWithoutMarkupAsItIs(@ForAll @StringLength(max = 100) String text) {
    String plain = text.replace("&", "and").replace("<", "(");

    assertThat(HtmlText.of(plain)).isEqualTo(plain);
  }
}
