"""Whoever reads French reads French: rules, reasons, proofs, and how each value was read; what outlets wrote stays."""

import re
from collections.abc import Iterator

import pytest
from lxml import etree, html

from checker.model import Article, Claim
from checker.pipeline import Reader
from checker.rulebook import Rulebook
from checker.rulebook.conflicts import FACTS
from tests.web.conftest import Get, Served
from workers.web.catalogues import load_catalogues
from workers.web.phrasebooks import SPOKEN, Phrasebook, Told
from workers.web.words import load_phrasebook

OTHERS = sorted(load_catalogues().keys() - {SPOKEN})
EVERY = 4  # of the examples of the packs, one in so many
HELPERS = {"the", "of", "and", "is", "are", "was", "in", "with", "they", "both", "neither", "not", "by", "from"}
OF_OUTLETS = "//*[@lang and @lang != $language] | //textarea | //pre | //q | //script | //code"


@pytest.fixture(scope="module")
def rulebook(reader: Reader) -> Rulebook:
    return reader.rulebook


@pytest.mark.parametrize("language", OTHERS)
def test_every_rule_says_what_it_is_and_why(rulebook: Rulebook, language: str) -> None:
    for rule in rulebook.rules:
        said = rule.translations[language]
        names = [sorted(re.findall(r"{\w+}", text)) for text in (said.because, rule.because)]
        assert names[0] == names[1], rule.id
        assert said.title != rule.title
        assert all(case.translations[language] for case in rule.cases), rule.id


@pytest.mark.parametrize("language", sorted(load_catalogues()))
def test_every_fact_and_every_concept_is_told(rulebook: Rulebook, language: str) -> None:
    known = load_catalogues()[language]
    assert {name: set(told) for name, told in known.facts.items()} == {name: set(told) for name, told in FACTS.items()}
    packs = rulebook.languages.values()
    concepts = {name for pack in packs for name in pack.measures.populations}
    concepts |= {part for pack in packs for name in pack.attribution.sources for part in name.split(":") if part}
    assert concepts <= known.concepts.keys()
    kinds = rulebook.kinds.keys() - known.measures.keys()
    assert language == SPOKEN or kinds | rulebook.measures.keys() - known.measures.keys() == set()
    moods = set(Claim.__annotations__["modality"].__args__) - {"fact", "reported"}
    phases = {name for pack in packs for name in pack.measures.phases}
    assert moods | phases <= known.terms.keys()


def examples(value: object) -> Iterator[str]:
    """The texts of a pack's examples."""
    fields = getattr(value, "__struct_fields__", ())
    for name in fields:
        inside = getattr(value, name)
        if name == "text" and isinstance(inside, str):
            yield inside
        elif isinstance(inside, tuple):
            for one in inside:
                yield from examples(one)
        else:
            yield from examples(inside)


@pytest.mark.parametrize("language", OTHERS)
def test_every_way_to_read_a_text_is_told(reader: Reader, language: str) -> None:
    phrases, silent, seen = load_phrasebook(language), set(), 0
    for code, pack in sorted(reader.rulebook.languages.items()):
        for text in sorted(set(examples(pack)))[::EVERY]:
            article = Article(id="1", outlet="harbour-post.example", body=text, language=code)
            reading = reader.read(article)
            read = (*reading.claims, *reading.figures, *reading.whens)
            steps = {step for one in read for step in one.steps}
            steps |= {part.why for part in reader.make_text(article).furniture}
            silent |= {step for step in steps if phrases.tell(step).lang}
            seen += len(steps)
    assert seen > 2000
    assert silent == set(), f"a line is missing in workers/web/messages/{language}.phrases.toml"


def test_a_phrase_carries_over_what_was_read_and_says_its_parts_anew() -> None:
    told = {"{written}: {how_}": "{written} : {how_}", "digits": "chiffres", "near {place__}": "près de {place}",
            "counts {measure}": "compte {measure}"}  # fmt: skip
    book = Phrasebook(told, {"measure": {"killed": "tués"}})
    assert book.tell("48: digits, 'million' × 1,000") == Told("48 : chiffres, 'million' × 1,000")
    assert book.tell("near digits, town") == Told("près de chiffres, town")
    assert book.tell("counts killed") == Told("compte tués")
    assert book.tell("48: {digits}, as words") == Told("48: {digits}, as words", SPOKEN)
    assert book.tell("x" * 5000).lang == SPOKEN
    assert Phrasebook({}, {}).tell("48: digits") == Told("48: digits")


def said_on(page: str, language: str) -> list[str]:
    """What a page says in its own language, what outlets wrote and what is in quotation marks left out."""
    tree = html.fromstring(page)
    for one in tree.xpath(OF_OUTLETS, language=language):
        if one.tag != "html":
            one.drop_tree()
    labels = [str(one) for one in tree.xpath("//@aria-label | //@placeholder | //@title")]
    texts = ["".join(str(one)) for one in tree.itertext() if not isinstance(one, etree._Comment)]  # noqa: SLF001
    return [re.sub(r"«[^»]*»|'[^']*'|\"[^\"]*\"", "", one).strip() for one in (*labels, *texts)]


@pytest.mark.parametrize("language", OTHERS)
def test_no_english_sentence_is_left_on_a_page(desk: Served, get: Get, language: str) -> None:
    disagreements = get("/v1/disagreements").json()["disagreements"]
    events = get("/v1/events").json()["events"]
    paths = [
        *(f"/disagreements/{one['id']}" for one in disagreements), *(f"/events/{one['id']}" for one in events),
        *(f"/articles/{one['left']['lead']['article']}" for one in disagreements),
        *(f"/rules/{rule.id}" for rule in desk.room.reader.rulebook.rules),
        "/", "/?words=nothing-at-all", "/events", "/read", "/rules", "/queue", "/sign-in", "/events/none", "/nowhere",
    ]  # fmt: skip
    english = load_catalogues()[SPOKEN]
    rules = desk.room.reader.rulebook.rules
    known = {
        *english.words.values(),
        *(rule.title for rule in rules),
        *(fact for one in english.facts.values() for fact in one.values()),
    }
    own = set(load_catalogues()[language].words.values())
    known = {one for one in known - own if " " in one and "{" not in one}
    for path in paths:
        page = get(path, headers={"Accept": "text/html", "Accept-Language": language}).text
        left = html.fromstring(page).xpath("//span[@lang=$code] | //p[@lang=$code]", code=SPOKEN)
        assert left == [], path
        for said in said_on(page, language):
            assert said not in known, (path, said)
            words = set(re.findall(r"[a-z]+", said.lower()))
            assert len(words & HELPERS) < 2, (path, said)
