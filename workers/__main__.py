"""`python -m workers PART`: one part of the service, as the supervisor starts it."""

import sys

from workers.parts import run_celery, run_part
from workers.settings import load_settings

if __name__ == "__main__":
    if sys.argv[1:] == ["worker"]:
        run_celery(load_settings())
    else:
        sys.exit(run_part(sys.argv[1], load_settings()))
