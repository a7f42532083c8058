"""test_examples.py PROGRAM [--write] - the articles of examples/ give the events written beside them.

The name of an article begins with its date. ARTICLE.events holds a line for each event: source, CAMEO code, target, realis, date, country of the place, trigger.
They were read against the article by a person; --write puts the program's answers there, to be read again."""
import json
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))
import tap  # noqa: E402

PROGRAM = sys.argv[1]
EXAMPLES = pathlib.Path(__file__).parents[2] / 'examples'


def told(event):
    place = event['place'] or {}
    parts = (event['source']['code'], event['cameo'], event['target']['code'], event['realis'], event['date'],
             place.get('country'), event['trigger']['text'])
    return ' '.join('-' if part is None else part for part in parts)


def events_of(article):
    result = subprocess.run([PROGRAM, 'code', '--format', 'jsonl', '--date', article.name[:10], article],
                            capture_output=True, check=True)
    return [told(json.loads(line)) for line in result.stdout.decode().splitlines()]


def check(article):
    expected = article.with_suffix('.events').read_text(encoding='utf-8').splitlines()
    actual = events_of(article)
    assert actual == expected, '\n'.join(['expected'] + expected + ['actual'] + actual)


if '--write' in sys.argv:
    for path in sorted(EXAMPLES.glob('*.txt')):
        path.with_suffix('.events').write_text('\n'.join(events_of(path)) + '\n', encoding='utf-8')
    sys.exit(0)
for path in sorted(EXAMPLES.glob('*.txt')):
    globals()[f'test_{path.stem}'] = lambda path=path: check(path)
tap.run(sys.modules[__name__])
