"""Rendering: what Markdown becomes, and what it can never become."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessons.course import rendering
from lessons.course.rendering import inline, to_html, to_text

LINE = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]))
MARKED = st.text(alphabet="ab1 *_`[](){}<>!&\\#-+.:/\"'|~=\n") | st.text()


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("a *b* **c**", "a <em>b</em> <strong>c</strong>"),
        ("$10 billion of $11 billion", "$10 billion of $11 billion"),
        ("5 < 6 & \"x\" 'y'", "5 &lt; 6 &amp; &quot;x&quot; 'y'"),
        ("<b>bold</b><script>x</script>", None),
        ("[a](https://x.org/y)",
         '<a href="https://x.org/y" rel="noopener" target="_blank">a</a>'),
        ("[a](//x.org)", '<a href="//x.org" rel="noopener" target="_blank">a</a>'),
        ("[a](faq.md#b)", '<a href="faq.md#b">a</a>'),
        ("[a](#b)", '<a href="#b">a</a>'),
        ("[a](javascript:alert)", "[a](javascript:alert)"),
        ("[a](JavaScript&#58;alert)", "[a](JavaScript:alert)"),
        ("[a](data:text/html,x)", "[a](data:text/html,x)"),
        ("[a](file:///etc)", "[a](file:///etc)"),
        ("<javascript:alert>", "&lt;javascript:alert&gt;"),
        ("www.example.org", "www.example.org"),
        ("![a *map*](map.png)", "a map"),
        ("[북한]{lang=ko}", '<span lang="ko">북한</span>'),
        ('[북한]{lang="ko-Latn"}', '<span lang="ko-Latn">북한</span>'),
        ("[a]{.red}", "[a]{.red}"),
        ("[a]{onclick=x}", "[a]{onclick=x}"),
        ("[a]{lang=ko onclick=x}", "[a]{lang=ko onclick=x}"),
        ("[sic]{}", "[sic]{}"),
        ("[sic] {limit | widen}", "[sic] {limit | widen}"),
        ("# 1961", "# 1961"),
        ("Kim Il-sung’s “words” – 1950–1953…", "Kim Il-sung’s “words” – 1950–1953…"),
    ],
)  # fmt: skip
def test_inline(markdown, html):
    """A run of text keeps its words; only safe marks become HTML."""
    if html is None:
        assert "<" not in inline(markdown)
    else:
        assert inline(markdown) == html


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("One.\n\nTwo.", "<p>One.</p>\n<p>Two.</p>\n"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
        ("    not code", "<p>not code</p>\n"),
        ("1961\n----", "<p>1961</p>\n<hr />\n"),
        ("[a]: javascript:x", "<p>[a]: javascript:x</p>\n"),
        ("<div onclick=x>", "<p>&lt;div onclick=x&gt;</p>\n"),
        ("", ""),
    ],
)
def test_blocks(markdown, html):
    """Blocks are those an author sees: pasted indentation and dashes make no surprises."""
    assert to_html(markdown) == html


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("a *b* `c` [d](e.md) ![f](g.png)", "a b c d f"),
        ("One\nline.\n\nTwo.", "One line.\n\nTwo."),
        ("- a\n- b", "- a\n- b"),
        ("1. a\n2. b", "1. a\n2. b"),
        ("# Title\n\nText", "Title\n\nText"),
        ("[북한]{lang=ko} &amp; \\*", "북한 & *"),
        ("$5", "$5"),
        ("", ""),
    ],
)
def test_plain_text(markdown, text):
    """Plain text keeps the words and the bullets and drops the marks."""
    assert to_text(markdown) == text


@given(LINE)
def test_short_cut_changes_nothing(text):
    """Text without marks, which skips the parser, comes out as the parser would have it."""
    parser = rendering._MARKDOWN
    assert inline(text) == parser.renderInline(text)
    assert to_html(text) == parser.render(text)


@given(MARKED)
def test_no_text_makes_markup_of_its_own(text):
    """Whatever is typed, the page gets only tags and attributes on a short list."""
    for html in (inline(text), to_html(text)):
        tags = re.findall(r"<(/?)([a-z0-9]+)([^<>]*)>", html)
        assert html.count("<") == len(tags)
        for _, name, attributes in tags:
            assert name in {
                "p", "em", "strong", "code", "pre", "a", "span", "ul", "ol", "li", "hr", "br",
                "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody",
                "tr", "th", "td",
            }  # fmt: skip
            names = re.findall(r'([a-z]+)="[^"]*"', attributes)
            assert set(names) <= {
                "href",
                "title",
                "rel",
                "target",
                "lang",
                "start",
                "class",
                "style",
            }
    assert isinstance(to_text(text), str)


@given(
    st.sampled_from(["javascript", "vbscript", "data", "file", "JAVASCRIPT", "java\tscript"]),
    st.text(alphabet="abc:/&;#0 "),
)
def test_no_link_leaves_the_web(scheme, rest):
    """No address with a scheme other than http and https becomes a link."""
    html = inline(f"[a]({scheme}:{rest}) [a](<{scheme}:{rest}>) <{scheme}:{rest}>")
    for address in re.findall(r'href="([^"]*)"', html):
        assert not re.match(r"(?i)\s*[a-z]+:", address)
