"""Files and folders, and formats told by name or by their first bytes."""

from pathlib import Path

import pytest

from checker.articles import Unreadable, read_articles


def test_a_folder_is_read_to_the_bottom_in_the_order_of_names(tmp_path: Path):
    (tmp_path / "b").mkdir()
    (tmp_path / ".git").mkdir()
    texts = {
        "b/z.txt": "Three.",
        "a.jsonl": '{"outlet":"o","body":"One."}',
        "c.txt": "Two.",
        "d.py": "-",
        ".hidden.txt": "-",
        ".git/x.txt": "-",
        "b/Y.TXT": "Y.",
    }
    for place, text in texts.items():
        (tmp_path / place).write_text(text, encoding="utf-8")

    assert [article.body for article in read_articles([tmp_path], outlet="o")] == ["One.", "Two.", "Y.", "Three."]


def test_what_is_not_there_is_reported_and_the_rest_is_read(tmp_path: Path):
    (tmp_path / "a.txt").write_text("One.", encoding="utf-8")
    missing, article = read_articles([tmp_path / "no.json", tmp_path / "a.txt"], outlet="o")

    assert f"{tmp_path / 'no.json'}: no such file or folder" == str(missing)
    assert article.body == "One."


def test_a_folder_without_articles_is_reported(tmp_path: Path):
    (found,) = read_articles([tmp_path])

    assert isinstance(found, Unreadable)
    assert found.reason.startswith("holds no file named")


@pytest.mark.parametrize(
    ("content", "body"),
    [
        ('{"outlet":"o","body":"One."}', "One."),
        ("<!DOCTYPE html><html><body><p>One.</p></body></html>", "One."),
        ("<rss><channel><item><description>One.</description></item></channel></rss>", "One."),
        ("One.", "One."),
    ],
)
def test_a_file_without_a_known_suffix_is_told_by_its_beginning(tmp_path: Path, content, body):
    (tmp_path / "page").write_text(content, encoding="utf-8")
    (article,) = read_articles([tmp_path / "page"], outlet="o")

    assert body == article.body
