"""Settings: the file, the environment above it, and each fault told by its name."""

import tomllib
from pathlib import Path

import pytest

from workers.settings import FILE, PREFIX, Settings, SettingsError, find_misspelt, load_settings, write_settings


def test_nothing_set_is_the_desk_of_one() -> None:
    assert load_settings({}) == Settings()
    assert Settings().broker_url == ""


def test_the_environment_wins_over_the_file(tmp_path: Path) -> None:
    file = tmp_path / "checker.toml"
    file.write_text(
        'store_url = "a.db"\nchunk = 5\n[[webhooks]]\nurl = "https://a.example/x"\nsecret = "0123456789abcdef"\n'
    )
    told = load_settings({FILE: str(file), "CHECKER_CHUNK": "7", "HOME": "/"})
    assert (told.store_url, told.chunk, told.webhooks[0].url) == ("a.db", 7, "https://a.example/x")


@pytest.mark.parametrize(
    ("environment", "reason"),
    [
        ({"CHECKER_CHUNK": "many"}, "CHECKER_CHUNK: .*chunk"),
        ({"CHECKER_CHUNK": "0"}, "chunk"),
        ({"CHECKER_LOG_LEVEL": "loud"}, "log_level"),
        ({FILE: "/nowhere.toml"}, "nowhere"),
    ],
)
def test_a_fault_is_told_by_its_name(environment: dict[str, str], reason: str) -> None:
    with pytest.raises(SettingsError, match=reason):
        load_settings(environment)


def test_an_unknown_name_in_the_file_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "checker.toml"
    file.write_text('stroe_url = "a.db"\n')
    with pytest.raises(SettingsError, match="stroe_url"):
        load_settings({FILE: str(file)})


def test_a_misspelt_name_in_the_environment_is_found() -> None:
    given = {"CHECKER_STORE_ULR": "a.db", "CHECKER_STORE_URL": "b.db", "CHECKER_TEST_REDIS_URL": "", "HOME": "/"}
    assert find_misspelt(given) == {"CHECKER_STORE_ULR": "CHECKER_STORE_URL"}


def test_the_written_settings_name_all_and_say_what_holds() -> None:
    lines = write_settings().splitlines()
    uncommented = [line[2:] for line in lines if line.startswith("# ") and " = " in line and "[[" not in line]
    told = tomllib.loads("\n".join(line for line in uncommented if not line.startswith(("url", "secret"))))
    assert load_settings({PREFIX + name.upper(): str(value) for name, value in told.items()}) == Settings()
    assert set(told) == set(Settings.__struct_fields__) - {"webhooks"}
