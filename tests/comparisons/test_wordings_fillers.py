"""Two names to which the same words lead, in two sentences that are else the same."""

import pytest

from tests.comparisons.telling import clashes, label


@pytest.mark.parametrize(
    ("code", "one", "other"),
    [
        ("en", "The new ferry was built by the Danish yard Holm.", "The new ferry was built by the yard Reid."),
        ("en", "The ferry pilots met in Bergen on Monday.", "The ferry pilots met in Aalborg on Monday."),
        ("fr", "Le bac de l'île a été dessiné par Ruth Aumann.", "Le bac de l'île a été dessiné par Jonas Kehl."),
        ("fr", "Le bac de l'île s'est échoué près de Limoges.", "Le bac de l'île s'est échoué près de Brest."),
        ("de", "Der neue Hafen wurde von Ruth Aumann eröffnet.", "Der neue Hafen wurde von Jonas Kehl eröffnet."),
        ("es", "El nuevo barco fue diseñado por Clara Benet.", "El nuevo barco fue diseñado por Luis Vidal."),
        ("it", "Il nuovo molo sarà costruito dalla Ardea.", "Il nuovo molo sarà costruito dal gruppo Belmonte."),
        ("pt", "O barco novo encalhou perto de Évora.", "O barco novo encalhou perto de Beja."),
    ],
)
def test_another_name_in_one_slot(code, one, other):
    assert clashes(one, other, code) == {True}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The ferry pilots met in Bergen on Monday.", "The ferry pilots met in Norway on Monday."),
        ("The ferry pilots met in Bergen on Monday.", "The ferry pilots met near Aalborg on Monday."),
        ("The ferry pilots met in Bergen on Monday.", "The ferry pilots did not meet in Aalborg on Monday."),
        ("The ferry pilots met in Bergen on Monday.", "The ferry pilots want to meet in Aalborg on Monday."),
        ("The ferry pilots met in Bergen on Monday.", "The ferry pilots met in Bergen and in Aalborg on Monday."),
        ("The ferry pilots met in Bergen in 2009.", "The ferry pilots met in Aalborg in 2016."),
        ("The ferry pilots met in Bergen on Monday.", "The ferry cooks ate herring in Aalborg on Monday."),
        ("The new ferry was designed by Orla Venn.", "The new ferry was designed by the pilot O. Venn."),
        ("The new ferry was designed by Orla Venn.", "The new ferry was designed by Venn Yards."),
        ("The old ferry pilots spoke with Orla Venn.", "The old ferry pilots spoke with Bea Tolland."),
    ],
)
def test_no_two_rivals(one, other):
    assert clashes(one, other) == {False}


def test_two_names_across_languages_are_not_told_apart():
    told = "The new ferry was designed by Orla Venn."
    assert label(told, "Le bac neuf a été dessiné par Ruth Aumann.", "en", "fr") != "conflict"
