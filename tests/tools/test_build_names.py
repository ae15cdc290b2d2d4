"""The generated tables are what the script would write now."""

import pytest

from tests.tools.build_names import NAMES, build

BUILT = build()


@pytest.mark.parametrize("file", sorted(BUILT))
def test_a_generated_table_is_up_to_date(file):
    assert (NAMES / file).read_text(encoding="utf-8") == BUILT[file]
