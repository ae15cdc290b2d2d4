"""Plain text files."""

import io

import pytest

from checker.articles import Limits, Unreadable, read_stream


def read(content: bytes, **options):
    (found,) = read_stream(io.BytesIO(content), name="a.txt", **options)
    return found


def test_a_first_line_over_a_blank_one_is_the_title_and_the_text_is_the_file():
    content = "Le pont rouvre\n\nIl a rouvert samedi.\n\nEnfin.\n"
    article = read(content.encode(), outlet="o")

    assert article.title == "Le pont rouvre"
    assert content == article.text


@pytest.mark.parametrize(
    "content", ["One line.", "Two lines\nwithout a blank one.", "\n\nBlank first.\n\n", "x" * 400 + "\n\nToo long."]
)
def test_other_first_lines_are_no_title(content):
    assert read(content.encode(), outlet="o").title == ""


def test_the_outlet_is_asked_for():
    assert str(read(b"Words.")) == "a.txt: outlet: missing; give it with --outlet"


@pytest.mark.parametrize(
    ("content", "report"),
    [
        (b"One.\n\xff", "a.txt:2: not UTF-8 (byte 5)"),
        (b"One.\n\nTwo\x00.", "a.txt:3: holds a NUL character"),
        (b"  \n", "a.txt: body: empty"),
        (b"x" * 101, "a.txt: larger than 100 bytes"),
    ],
)
def test_a_wrong_file_is_refused_with_its_line(content, report):
    assert report == str(read(content, outlet="o", limits=Limits(article_bytes=100)))


def test_a_byte_order_mark_is_no_text():
    assert isinstance(read(b"\xef\xbb\xbf", outlet="o"), Unreadable)
    assert read(b"\xef\xbb\xbfOne.", outlet="o").body == "One."
