FROM python:3.12.9-slim-bookworm

WORKDIR /srv/checker
COPY pyproject.toml requirements.lock README.md LICENSE ./
COPY checker checker
COPY workers workers
COPY rules rules
RUN pip install --no-cache-dir -c requirements.lock . && useradd --system --no-create-home checker
USER checker
ENTRYPOINT ["checker"]
