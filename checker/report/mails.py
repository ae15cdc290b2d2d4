"""Report → one HTML file to mail: it fetches nothing, runs nothing, and every word of an article is escaped."""

from html import escape

from checker.model import Report, Stand
from checker.report.blocks import Block, gather_blocks
from checker.report.totals import list_titles, summarise
from checker.report.words import count, plain, say_measure, say_scope, say_time, say_value

_FEW = 12  # outlets named on one side
_STYLE = """
body{margin:0 auto;max-width:52rem;padding:2rem 1.25rem;background:#f7f5f0;color:#1d2329;
font:1rem/1.5 system-ui,sans-serif}
h1,h2,.value{font-family:Georgia,serif}h1{font-size:1.6rem}h2{font-size:1.1rem;margin:0}
article{background:#fffefb;border:1px solid #dcd7cc;border-left:4px solid #4d5b68;border-radius:8px;
padding:1rem 1.25rem;margin:1rem 0}
article.high{border-left-color:#a3271f}article.medium{border-left-color:#865100}
table{width:100%;border-collapse:collapse;table-layout:fixed}td{vertical-align:top;padding:.6rem 1rem 0 0}
.value{font-size:1.6rem;font-weight:600;line-height:1.15;overflow-wrap:break-word}
td:first-child .value{color:#0a5a66}td:last-child .value{color:#7b2c62}
p{margin:.2rem 0}.soft{color:#565e66;font-size:.875rem}blockquote{margin:.5rem 0;font-family:Georgia,serif}
mark{background:none;font-weight:700;text-decoration:underline}
"""


def write_html(report: Report) -> bytes:
    """The report as a page of its own."""
    titles = list_titles(report.articles)
    parts = [
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
        f"<title>Checker</title><style>{_STYLE}</style></head><body>\n<h1>What outlets disagree on</h1>\n",
        *(_block(one, titles[one.disagreements[0].event]) for one in gather_blocks(report.disagreements)),
        *(f'<p class="soft">{_told(line)}</p>\n' for line in summarise(report)),
        "</body></html>\n",
    ]
    return "".join(parts).encode("utf-8", "replace")


def _block(block: Block, title: str) -> str:
    first = block.disagreements[0]
    decided = "" if first.review.state == "open" else f" · {first.review.state.replace('_', ' ')}"
    head = f"{first.severity} {first.relation}{decided} · {title}"
    cells = [_stand(stand) for stand in block.stands]
    rows = "".join(f"<tr>{''.join(cells[start : start + 2])}</tr>" for start in range(0, len(cells), 2))
    return (
        f'<article class="{first.severity}"><h2>{_told(say_measure(first.measure, first.left.lead))}</h2>'
        f'<p class="soft">{_told(head)}</p><table>{rows}</table>'
        + "".join(
            f'<p class="soft" id="{_told(one.id)}">because {_told(one.because)}; rule {_told(one.rule)}</p>'
            for one in block.disagreements
        )
        + "</article>\n"
    )


def _stand(stand: Stand) -> str:
    lead, quote = stand.lead, stand.lead.quote
    before, found, after = quote.exact.partition(lead.value.text)
    marked = f"{_told(quote.prefix + before)}<mark>{_told(found)}</mark>{_told(after + quote.suffix)}"
    return (
        f'<td><p class="value">{_told(say_value(stand.value))}</p><p>{_told(_outlets(stand))}</p>'
        f'<p class="soft">{_told(say_time(lead.published))}{_told(_scope(stand))}</p>'
        f'<blockquote lang="{_told(lead.language)}">“{marked}”</blockquote></td>'
    )


def _outlets(stand: Stand) -> str:
    names = ", ".join(stand.outlets[:_FEW]) + (" …" if len(stand.outlets) > _FEW else "")
    return f"{names} ({count(stand.origins, 'independent origin')})"


def _scope(stand: Stand) -> str:
    scope = say_scope(stand.lead)
    return f"; {scope}" if scope else ""


def _told(text: str) -> str:
    return escape(plain(text))
