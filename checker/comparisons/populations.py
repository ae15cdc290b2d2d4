"""Two claims → whether they count the same people."""

from checker.model import ORIGIN, UNKNOWN, Claim

_CROWDS = frozenset({"protesters", "count:people"})


def two_populations(left: Claim, right: Claim) -> bool:
    """Whether two nouns count different people; a noun that no pack knows ("~teacher") may be people at large,
    but not beside another kind of people ("~~teacher"), nor as a part where one text tells of another part.
    """  # noqa: D205  one sentence
    if left.population is None or right.population is None:
        known = left.population or right.population
        if known is not None and left.subset and right.subset and left.article == right.article:
            return True
        return known is not None and (not known.startswith(UNKNOWN) or known.startswith(UNKNOWN * 2))
    return left.population.lstrip(UNKNOWN) != right.population.lstrip(UNKNOWN)


def of_one_origin(left: Claim, right: Claim) -> bool:
    """Whether both count the people from one place, who are a part of all, said or not ("among them 192 Dutch")."""
    return left.population == right.population and (left.population or "").startswith(ORIGIN)


def name_people(claim: Claim) -> str:
    """Whom a claim counts, for a reader."""
    return (claim.population or "people").lstrip(UNKNOWN + ORIGIN)


def counts_wider(left: Claim, right: Claim) -> bool:
    """Whether one counts a crowd in a town, the other in a whole land: "116,000 in the country, 16,500 in Tessel"."""
    if not {left.measure, right.measure} <= _CROWDS:
        return False
    town, land = (left, right) if left.places else (right, left)
    return bool(town.places and not town.lands and land.lands and not land.places)
