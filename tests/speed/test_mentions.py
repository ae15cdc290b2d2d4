"""Mentions in CPU time: characters a second, beside dateparser and quantulum3, linear in size, and what a start costs.

Run with `pytest -m speed`; `make speed` fetches quantulum3 first. Times are of the process, the best of several; a busy
machine still makes them longer, the long ones most, so what is compared takes equally long.
"""

import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from time import process_time

import pytest
from dateparser.search import search_dates

from checker import Article, Reader, load_rulebook
from tests.speed.texts import ENGLISH, NEWS

pytestmark = pytest.mark.speed

PUBLISHED = datetime.fromisoformat("2031-05-04T12:00:00")
READER = Reader(load_rulebook())
FIVE_KB, MEGABYTE = 5_000, 1_000_000
PEERS = Path(sys.prefix) / "peers"


def seconds(call: Callable[[], object], times: int) -> float:
    """The least CPU time of one call."""
    spent = []
    for _ in range(times):
        start = process_time()
        call()
        spent.append(process_time() - start)
    return min(spent)


def tell(figure: str) -> None:
    sys.stderr.write(f"\n{figure}")


def finding(code: str, body: str) -> Callable[[], object]:
    article = Article(id="1", outlet="a.example", body=body, language=code, published=PUBLISHED)
    text, _ = READER.find_mentions(article)
    finder = READER._finder(code)  # noqa: SLF001  the room alone, without the making of the text
    return lambda: finder.find(text, PUBLISHED)


def of_size(body: str, size: int) -> str:
    return ((body + "\n\n") * (size // len(body) + 1))[:size]


@pytest.mark.parametrize("code", NEWS)
def test_hundreds_of_thousands_of_characters_a_second_on_one_core(code: str) -> None:
    body = of_size(NEWS[code], FIVE_KB)
    rate = len(body) / seconds(finding(code, body), 60)
    tell(f"{code}: {rate:,.0f} characters a CPU second")
    assert rate > 400_000


@pytest.mark.parametrize("code", NEWS)
def test_figures_times_and_names_come_faster_than_dates_alone_from_dateparser(code: str) -> None:
    body = NEWS[code]
    own = seconds(finding(code, body), 40)
    other = seconds(lambda: search_dates(body, languages=[code], settings={"RELATIVE_BASE": PUBLISHED}), 5)
    tell(f"{code}: {other / own:.1f} times as fast as search_dates")
    assert other > own


QUANTITIES = """
import sys
import warnings
from time import process_time
sys.path.insert(0, sys.argv[1])
warnings.simplefilter("ignore")
from quantulum3 import parser
body = sys.stdin.read()
spent = []
for _ in range(4):
    started = process_time()
    parser.parse(body)
    spent.append(process_time() - started)
print(min(spent))
"""


@pytest.mark.skipif(not PEERS.is_dir(), reason="quantulum3 is fetched by `make speed`")
def test_figures_times_and_names_come_faster_than_quantities_alone_from_quantulum3() -> None:
    command = [sys.executable, "-c", QUANTITIES, str(PEERS)]
    ran = subprocess.run(command, input=ENGLISH, check=True, capture_output=True, text=True)
    ratio = float(ran.stdout) / seconds(finding("en", ENGLISH), 40)
    tell(f"en: {ratio:.1f} times as fast as quantulum3")
    assert ratio > 10


@pytest.mark.parametrize("code", NEWS)
def test_a_character_costs_as_much_in_a_megabyte_as_in_five_kilobytes(code: str) -> None:
    body = of_size(NEWS[code], MEGABYTE)
    pieces = [finding(code, body[at : at + FIVE_KB]) for at in range(0, MEGABYTE, FIVE_KB)]
    whole = finding(code, body)
    rounds = [(seconds(lambda: [piece() for piece in pieces], 1), seconds(whole, 1)) for _ in range(5)]
    small, large = map(min, zip(*rounds, strict=True))
    tell(f"{code}: {large / small:.2f} times")
    assert large <= 1.3 * small


START = """
import sys
from pathlib import Path
from time import process_time
from checker import Article, Reader, load_rulebook
reader = Reader(load_rulebook(cache=Path(sys.argv[1])))
started = process_time()
for code in reader.rulebook.languages:
    reader.find_mentions(Article(id="1", outlet="a.example", body="12 in 2031", language=code))
peak = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
print(started, int(peak.split()[1]) / 1024)
"""


def test_a_start_with_all_packs_costs_half_a_second_and_all_languages_110_megabytes(tmp_path: Path) -> None:
    # What an installed program has is made by the first run: its bytecode, whatever this shell forbids, and the rules.
    settings = ("-u", "PYTHONDONTWRITEBYTECODE", f"PYTHONPYCACHEPREFIX={tmp_path / 'bytecode'}")
    command = ["env", *settings, sys.executable, "-c", START, str(tmp_path / "rules")]
    for _ in range(2):
        ran = subprocess.run(command, check=True, capture_output=True, text=True)
    cpu, megabytes = map(float, ran.stdout.split())
    tell(f"start {cpu:.2f} s CPU, {megabytes:.0f} MB with every language")
    assert cpu < 0.5
    assert megabytes < 110


HOSTILE = (
    "1 ",
    "12.",
    "1,",
    "×10^",
    "one hundred and ",
    "more than ",
    "1 in 2 ",
    "5 feet ",
    "+1 ",
    "2016-",
    "3 days ",
    "A. ",
    "Jan Ban ",
)


@pytest.mark.parametrize("code", ["en", "fr"])
def test_hostile_text_costs_in_proportion_to_its_size(code: str) -> None:
    for piece in HOSTILE:
        small, large = (finding(code, of_size(piece, size)) for size in (10_000, 80_000))
        ratio = seconds(large, 2) / seconds(small, 3)
        assert ratio < 8 * 2.5, f"{piece!r}: {ratio:.1f} times the time of an eighth"
