"""The API under `/v1`: JSON of the same nouns as the command prints, errors as problems that name the field."""
