"""test_gold.py PROGRAM SHARED - the running example: the article that the project starts from, coded as a trained
coder would. Skipped where the article is not at hand."""
import json
import os
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))
import tap  # noqa: E402

PROGRAM, SHARED = sys.argv[1:3]
GOLD = os.path.join(SHARED, 'gold', 'seed_it.jsonl')
SCORER = os.path.join(SHARED, 'check', 'score_articles.py')
if not os.path.exists(GOLD) or not os.path.exists(SCORER):
    sys.exit(77)  # meson: skipped


def scores():
    events = subprocess.run([PROGRAM, 'code', '--format', 'jsonl', GOLD], capture_output=True, check=True).stdout
    return json.loads(subprocess.run([sys.executable, SCORER, '--json', GOLD, '-'], input=events, capture_output=True,
                                     check=True).stdout)


SCORES = scores()


def test_every_sure_event_comes_out():
    assert SCORES['pair_root']['recall'] == 1.0, SCORES


def test_at_most_one_event_too_many():
    assert SCORES['system'] - SCORES['gold_sure'] <= 1, SCORES


def test_each_with_its_realis_month_and_country():
    assert SCORES['realis'] == SCORES['month'] == SCORES['place'] == 1.0, SCORES


tap.run(sys.modules[__name__])
