"""The desk: the API under `/v1`, and the pages where people review disagreements and keep their rules."""
