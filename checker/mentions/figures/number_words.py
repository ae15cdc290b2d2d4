"""Words → numbers: cardinals, magnitudes, scales, vague plurals, ordinals and parts, in words, digits or both."""

from decimal import Decimal
from functools import lru_cache

from checker.mentions.figures.age_words import AgeWords
from checker.mentions.figures.compounds import CompoundReader
from checker.mentions.figures.digits import PARTS, DigitReader, DigitRun
from checker.mentions.figures.lone_numbers import LoneReader
from checker.mentions.figures.magnitudes import MagnitudeReader
from checker.mentions.figures.number_joins import NumberJoins
from checker.mentions.figures.numerals import Numeral, touches
from checker.mentions.figures.pieces import Piece, pieces_of
from checker.mentions.figures.tallies import Tally
from checker.rulebook.numbers import NumberWords
from checker.rulebook.units import UnitWords
from checker.words import Phrases, Word, split_words

_ONE, _TEN, _HUNDRED = 1, 10, 100
_MOST_DECIMALS = 6
_MOST_POINTED, _MOST_PLACE = 999, 20  # "ajuste em 85°." is no place
_THOUSAND = 1000
_REMEMBERED = 8192  # words
_SCALES_OF_HEAT = frozenset({" C", " F"})


class NumberReader:
    """Reads the number that begins at a word."""

    def __init__(self, numbers: NumberWords, units: UnitWords, persons: frozenset[str] = frozenset()) -> None:
        """`persons` are the nouns for somebody, who has an age."""
        pieces = pieces_of(numbers)
        self._phrases = Phrases(pieces.items())
        self.starters = frozenset(split_words(phrase)[0].form for phrase in pieces) | PARTS.keys()
        # Of these a number is begun by the whole phrase alone, "and a half"; that they are articles says nothing.
        alone = {phrase for phrase in self.starters if phrase in pieces}
        self._openers = self.starters - alone - PARTS.keys() - frozenset(units.articles)
        others = frozenset(form for forms in units.words.values() for form in forms)  # "centesimi"
        self.ordinals = frozenset(phrase for phrase, piece in pieces.items() if piece.ordinal is not None)
        self._compounds = CompoundReader(pieces, numbers, others) if numbers.compounds else None
        self._age_words = AgeWords(units.ages.nouns if units.ages.joined else (), self._compounds, persons)
        # A unit may begin with a number word: "un mille nautique".
        forms = [form for forms in units.words.values() for form in forms if len(split_words(form)) > 1]
        self._units = Phrases((form, True) for form in forms if split_words(form)[0].form in self.starters)
        bare = [phrase for phrase, piece in pieces.items() if piece == Piece(phrase=piece.phrase, article=True)]
        self._articles = frozenset(bare)
        behind = frozenset(word.form for phrase in pieces for word in split_words(phrase)[1:])
        self._behind_articles = self.starters | behind
        self._digits = DigitReader(numbers.digits)
        self._joins = NumberJoins(numbers.joins, self.piece)
        self._links = frozenset(numbers.links)
        self._points = frozenset(numbers.points) | frozenset(numbers.end_points)
        self._end_points = frozenset(numbers.end_points)
        self._magnitudes = MagnitudeReader(numbers.short_magnitudes, numbers.pointed_magnitudes)
        self._suffixes = frozenset(numbers.ordinal_suffixes)
        self._ordinal_chains = numbers.ordinal_chains
        self._ordinal_point = numbers.digits.ordinal_point
        self._degree_openers = frozenset(numbers.degree_ordinal_openers)
        self._begins = lru_cache(_REMEMBERED)(self._may_begin)
        self._goes_on = lru_cache(_REMEMBERED)(self._may_go_on)
        self._lone = LoneReader(self._count)

    def parted(self, text: str, words: list[Word]) -> list[Word]:
        """The words, with an age that is one word made two."""
        return self._age_words.part(text, words)

    def starts(self, words: list[Word]) -> list[int]:
        """The indexes of the words with which a number can begin."""
        begins, openers = self._begins, self._openers
        begun = [index for index, word in enumerate(words) if begins(word.form)]
        return [index for index in begun if words[index].form not in openers or self.piece(words, index) is not None]

    def _may_begin(self, form: str) -> bool:
        return form in self.starters or form.isdecimal() or self._is_compound(form)

    def _is_compound(self, form: str) -> bool:
        return self._compounds is not None and self._compounds.piece(form) is not None

    def piece(self, words: list[Word], index: int) -> tuple[int, Piece] | None:
        """How many words from `index` on are one piece of a number, and the piece."""
        found = self._phrases.at(words, index)
        if found is None and self._compounds is not None:
            piece = self._compounds.piece(words[index].form)
            return None if piece is None else (1, piece)
        return found

    def read(self, text: str, words: list[Word], index: int, *, whole: bool = False) -> Numeral | None:
        """The longest number whose first word is `words[index]`; a `whole` one has no spoken decimals."""
        word = words[index]
        if word.form in self._articles:
            return self._count(text, words, index, whole=whole) if self._counts_on(words, index + 1) else None
        more = index + 1 < len(words) and self._goes_on(words[index + 1].form)
        found = None if more else self.piece(words, index)
        alone = found is not None and found[0] == 1
        return self._lone.read(text, word, index) if alone else self._count(text, words, index, whole=whole)

    def _may_go_on(self, form: str) -> bool:
        """Whether a number may go on with the word."""
        return self._begins(form) or form in self._points or form in self._links or self._joins.knows(form)

    def _count(self, text: str, words: list[Word], index: int, *, whole: bool = False) -> Numeral | None:
        tally = Tally(ordinal_chains=self._ordinal_chains)
        after = self._open(text, words, index, tally)
        if after is None:
            return None
        while after < len(words) and not tally.closed:
            step = 0 if whole and words[after].form in self._points else self._next(text, words, after, tally)
            if step == 0:
                break
            after += step
        return self._numeral(text, words, index, after, tally)

    def _counts_on(self, words: list[Word], index: int) -> bool:
        """Whether what an article may stand before follows: most stand before a plain noun."""
        if index >= len(words):
            return False
        return words[index].form in self._behind_articles or self._is_compound(words[index].form)

    def _open(self, text: str, words: list[Word], index: int, tally: Tally) -> int | None:
        word = words[index]
        if not word.form.isdecimal() and word.form not in PARTS:
            found = self.piece(words, index)
            if found is None or not tally.take(found[1]):
                return None
            return index + found[0]
        run = self._digits.read(text, word.start, words[-1].end)
        if run is None:
            return None
        tally.take_digits(run)
        after = index + 1
        while after < len(words) and words[after].start < run.end:
            after += 1
        tally.end = run.end
        if after < len(words) and words[after].start - run.end <= 1:  # "3º", "3.º"
            suffix = text[run.end : words[after].end].lower()
            heat = text[words[after].end : words[after].end + 2] in _SCALES_OF_HEAT  # "37º C"
            if suffix in self._suffixes and not heat and run.value == run.value.to_integral_value():
                tally.close_ordinal()
                return after + 1
        pointed = self._ordinal_point and _is_pointed(text, words, after, run)
        if pointed or (self._degree_openers and self._by_degree(text, words, index, run)):
            tally.close_ordinal()
            tally.end = run.end + 1
        return after

    def _by_degree(self, text: str, words: list[Word], index: int, run: DigitRun) -> bool:
        """Whether the sign of degrees makes it an ordinal: "il 3° giorno"."""
        if text[run.end : run.end + 1] != "°" or run.grouped or run.fraction or not 0 < run.value <= _MOST_POINTED:
            return False
        ahead = text[run.end + 1 : run.end + 3]
        if ahead[:1].isalpha() or ahead in _SCALES_OF_HEAT or (run.value > _MOST_PLACE and not ahead.strip(" .,;)")):
            return False
        if not index:
            return not text[: words[0].start].strip()
        return words[index - 1].form in self._degree_openers and touches(text, words, index)

    def _next(self, text: str, words: list[Word], at: int, tally: Tally) -> int:
        word = words[at]
        apart = text[max(tally.end, words[at - 1].end) : word.start]
        if apart and not touches(text, words, at):
            return 0
        if word.form.isdecimal():
            return self._digits_after(text, words, at, tally)
        if word.form in self._points and not tally.ordinal:
            step = self._decimals(text, words, at, tally)
            if step or word.form not in self._end_points:
                return step
        found = self.piece(words, at)
        unit = found is not None and found[1].multiplies and self._units.at(words, at) is not None
        if unit or (found is not None and found[1].lone and tally.in_digits):
            return 0  # "un mille nautique", "R$ 300 milhões um ano antes"
        if found is not None and tally.take(found[1]):
            tally.end = words[at + found[0] - 1].end
            return found[0]
        return 0 if tally.ordinal else self._bridge(text, words, at, tally)

    def _bridge(self, text: str, words: list[Word], at: int, tally: Tally) -> int:
        """How many words a joining word and the piece behind it make: "and five", "de milliers", "a million"."""
        ahead = at + 1
        if tally.fraction and words[at].form in self._links and ahead < len(words):
            found = self.piece(words, ahead)
            ahead += found[0] if found is not None and (found[1].article or found[1].lone) else 0
        if ahead >= len(words) or not touches(text, words, ahead):
            return 0
        if words[ahead].form.isdecimal():
            least = self._joins.digits_least(words, at, tally)
            return 0 if least is None else self._joined_digits(text, words, ahead, tally, least)
        found = self.piece(words, ahead)
        if found is None:
            return 0
        if self._joins.knows(words[at].form):
            if not self._joins.fits(words, at, found[1], tally) or not tally.take(found[1]):
                return 0
        else:
            linked = words[at].form in self._links and tally.linkable
            before_magnitude = tally.fraction and self._is_article(words, at)
            if not (linked or before_magnitude) or not found[1].multiplies or not tally.take(found[1]):
                return 0
        tally.end = words[ahead + found[0] - 1].end
        return ahead + found[0] - at

    def _joined_digits(self, text: str, words: list[Word], at: int, tally: Tally, least: Decimal) -> int:
        run = self._digits.read(text, words[at].start, words[-1].end)
        if run is None or tally.room < _HUNDRED or run.value < least or not tally.take_joined(run):
            return 0
        tally.end = run.end
        return 2

    def _is_article(self, words: list[Word], at: int) -> bool:
        found = self.piece(words, at)
        return found is not None and (found[1].article or found[1].lone)

    def _digits_after(self, text: str, words: list[Word], at: int, tally: Tally) -> int:
        """Digits inside a number: "1 million 200 000"; taken only right below the last magnitude."""
        run = self._digits.read(text, words[at].start, words[-1].end)
        if run is None:
            return 0
        after = at
        while after < len(words) and words[after].start < run.end:
            after += 1
        behind = self.piece(words, after) if after < len(words) else None
        hundred = behind[1].hundred if behind is not None and tally.base <= _THOUSAND else None
        larger = hundred or (behind[1].magnitude if behind is not None else None)
        smaller = larger is not None and larger < tally.base
        if not tally.take_late(run, least=_ONE if smaller else _HUNDRED):
            return 0
        tally.end = run.end
        return after - at

    def _decimals(self, text: str, words: list[Word], at: int, tally: Tally) -> int:
        """Spoken decimals: "two point five", "dos coma treinta y ocho"."""
        if tally.group is None or tally.base > _THOUSAND or not words[at].glued:
            return 0
        figures, ahead = "", at + 1
        found = self.piece(words, ahead) if ahead < len(words) and words[ahead].glued else None
        if found is not None and (found[1].magnitude or found[1].cardinal or 0) >= _TEN:
            whole = self.read(text, words, ahead, whole=True)
            if whole is not None and whole.shape == "words" and whole.base <= _THOUSAND and whole.value.low is not None:
                figures = str(whole.value.low)
                fits = figures.isdecimal() and len(figures) <= _MOST_DECIMALS
                return self._with_decimals(words, at, whole.after, figures, tally) if fits else 0
        while ahead < len(words) and words[ahead].glued and len(figures) < _MOST_DECIMALS:
            found = self.piece(words, ahead)
            if words[ahead].form.isdecimal():
                figures += words[ahead].form
            elif found is not None and found[1].cardinal is not None and (not figures or found[1].cardinal < _TEN):
                figures += str(found[1].cardinal)
            else:
                break
            ahead += 1
        return self._with_decimals(words, at, ahead, figures, tally) if figures else 0

    def _with_decimals(self, words: list[Word], at: int, after: int, figures: str, tally: Tally) -> int:
        counts = tally.in_digits or (after < len(words) and words[after].glued)
        if counts and words[at].form in self._end_points:
            return 0
        tally.group = (tally.group or Decimal(0)) + Decimal(f"0.{figures}")
        tally.room, tally.lone = Decimal(0), False
        tally.end = words[after - 1].end
        return after - at

    def _numeral(self, text: str, words: list[Word], first: int, after: int, tally: Tally) -> Numeral | None:
        value = tally.value()
        if value is None:
            return None
        end = max(tally.end, words[after - 1].end)
        base, steps = tally.base, [f"{text[words[first].start : end]}: {tally.read_as()}"]
        step = tally.step()
        if words[first].form.isdecimal() and not tally.ordinal and not tally.fraction:
            found = self._magnitudes.behind(text, words, after, end, base)
            if found is None and tally.grouped:
                found = self._magnitudes.at_end(text, words, after, end, base)
            if found is not None:
                letters, base = found
                value, step, end = value.times(base), step * base, words[after].start + len(letters)
                steps.append(f"{letters} → ×{base}")
                after += 1
        return Numeral(
            start=words[first].start,
            end=end,
            first=first,
            after=after,
            value=value,
            step=step,
            shape=tally.shape(digits=words[first].form.isdecimal()),
            hedge=tally.hedge(),
            base=base,
            grouped=tally.grouped,
            ambiguous=tally.ambiguous,
            lone=tally.lone,
            part=tally.fraction and tally.doubtful_part,
            steps=tuple(steps),
        )


def _is_pointed(text: str, words: list[Word], after: int, run: DigitRun) -> bool:
    """Whether a point and a word follow a short number: "3. Tag"; the sentence would end where it ended one."""
    if run.grouped or run.fraction or run.value > _MOST_POINTED or after >= len(words):
        return False
    return text[run.end : words[after].start] in {". ", ".\u00a0"} and not words[after].form.isdecimal()
