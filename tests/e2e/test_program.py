"""test_program.py PROGRAM - the program as a user calls it: what comes out, what is said, how it exits."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))
import tap  # noqa: E402

PROGRAM = sys.argv[1]
ARTICLE = 'Il presidente russo, Vladimir Putin, ha incontrato a Mosca il presidente cinese, Xi Jinping.'
FOLDER = tempfile.TemporaryDirectory()


def call(*arguments, stdin=b''):
    return subprocess.run([PROGRAM, *arguments], input=stdin, capture_output=True, timeout=300, check=False)


def path_of(name, content):
    path = os.path.join(FOLDER.name, name)
    with open(path, 'wb') as file:
        file.write(content if isinstance(content, bytes) else content.encode())
    return path


def lines_of(result):
    return [json.loads(line) for line in result.stdout.decode().splitlines()]


def document(text, **fields):
    return json.dumps({'text': text, **fields}, ensure_ascii=False) + '\n'


def test_codes_a_text_from_a_file_and_from_standard_input():
    path = path_of('article.txt', ARTICLE)
    from_file, from_stdin = call('code', path), call('code', stdin=ARTICLE.encode())
    assert from_file.returncode == from_stdin.returncode == 0, from_file.stderr
    event = lines_of(from_file)[0]
    assert (event['source']['code'], event['cameo'], event['target']['code']) == ('RUSGOV', '040', 'CHNGOV'), event
    assert [e['cameo'] for e in lines_of(from_stdin)] == ['040']


def test_offsets_cut_the_words_out_of_the_text_as_given():
    text = '\ufeffÈ deciso 🙂.\r\n\r\n' + ARTICLE
    event = lines_of(call('code', stdin=document(text, lang='it', date='2023-03-21').encode()))[0]
    for part in (event['source'], event['target'], event['trigger'], event['place']):
        assert text[part['start']:part['end']] == part['text'], part
    assert text[event['sentence']['start']:event['sentence']['end']] == ARTICLE


def test_every_event_names_its_frame():
    why = lines_of(call('code', stdin=ARTICLE.encode()))[0]['why']
    name, line = why.rsplit(':', 1)
    data = pathlib.Path(__file__).parents[2] / 'data' / name
    assert '-> 040' in data.read_text(encoding='utf-8').splitlines()[int(line) - 1]


def test_a_date_given_dates_the_documents_without_one():
    text = 'Ieri ' + ARTICLE[0].lower() + ARTICLE[1:]
    dated = lines_of(call('code', '--date', '2023-03-21', stdin=text.encode()))[0]
    assert (dated['date'], dated['date_from']) == ('2023-03-20', 'text')
    assert lines_of(call('code', stdin=text.encode()))[0]['date'] is None


def test_the_same_input_gives_the_same_bytes():
    path = path_of('same.jsonl', document(ARTICLE, id='a', date='2023-03-21') * 20)
    assert len({call('code', path).stdout for _ in range(3)}) == 1


def test_any_number_of_threads_gives_the_same_bytes_and_complaints_in_order():
    talks = 'U.S. Secretary of State Antony Blinken met Israeli Prime Minister Benjamin Netanyahu in Jerusalem.'
    lines = [document(ARTICLE if i % 2 else talks, id=str(i), lang='it' if i % 2 else 'en', date='2023-10-16') for i in range(40)]
    lines[7], lines[21] = '{broken\n', document('', id='empty')
    path = path_of('many.jsonl', ''.join(lines))
    one, *others = (call('code', '--threads', str(n), path) for n in (1, 2, 3, 64))
    assert [e['doc'] for e in lines_of(one)] == [str(i) for i in range(40) if i not in (7, 21)]
    assert one.returncode == 1 and one.stderr.index(b'many.jsonl:8:') < one.stderr.index(b'many.jsonl:22:'), one.stderr
    for other in others:
        assert (other.returncode, other.stdout, other.stderr) == (one.returncode, one.stdout, one.stderr)


def test_a_number_of_threads_out_of_range_is_a_usage_error():
    for n in ('0', '65', 'two', ''):
        assert call('code', '--threads', n, stdin=ARTICLE.encode()).returncode == 2


def test_formats():
    path = path_of('formats.txt', ARTICLE)
    table, csv = call('code', '--format', 'table', path), call('code', '-f', 'csv', path)
    assert b'Vladimir Putin' in table.stdout and b'\x1b' not in table.stdout
    assert csv.stdout.decode().splitlines()[0].startswith('id,doc,lang,source_code')
    assert len(csv.stdout.decode().splitlines()) == 2


def test_minimum_confidence_leaves_events_out():
    assert call('code', '--min-confidence', '1', stdin=ARTICLE.encode()).stdout == b''


def test_parse_gives_conllu():
    result = call('parse', '--lang', 'it', stdin="L'Italia ha firmato l'accordo della Nato.".encode())
    rows = [line.split('\t') for line in result.stdout.decode().splitlines() if line and line[0] != '#']
    assert all(len(row) == 10 for row in rows)
    assert [row[1] for row in rows if '-' in row[0]] == ['della']
    assert sum(row[7] == 'root' for row in rows) == 1


def trees_of(result):
    """The trees of a CoNLL-U output; each must be a tree: one root, every head a word, no way round in a circle."""
    trees = []
    for block in result.stdout.decode().split('\n\n'):
        rows = [line.split('\t') for line in block.splitlines() if line and line[0] != '#']
        heads = [int(row[6]) for row in rows if row[0].isdigit()]
        if not heads:
            continue
        assert heads.count(0) == 1 and all(0 <= head <= len(heads) for head in heads)
        reached = [True] + [False] * len(heads)
        for word in range(1, len(heads) + 1):
            way = []
            while not reached[word]:
                assert word not in way, f'a circle at word {word}'
                way.append(word)
                word = heads[word - 1]
            for passed in way:
                reached[passed] = True
        trees.append(heads)
    return trees


def test_whatever_is_parsed_comes_out_as_trees():
    for name, text in {'only punctuation': '.,;:!?' * 20000, 'dots': '. ' * 50000, 'quotes': '"«“' * 5000,
                       'right-to-left marks': '\u200f\u202eRoma\u202c \u200fha\u200f vinto.' * 50,
                       'combining stack': 'R' + '\u0301' * 20000 + 'oma ha vinto.',
                       'one token of 5 MB': 'Il ' + 'a' * 5_000_000 + ' ha vinto.'}.items():
        result = call('parse', '--lang', 'it', stdin=text.encode())
        assert result.returncode == 0, (name, result.stderr[:300])
        assert trees_of(result), name


def test_a_given_sentence_of_20000_words_keeps_its_words_in_one_tree():
    rows = ''.join(f'{i}\tparola\t_\t_\t_\t_\t_\t_\t_\t_\n' for i in range(1, 20001))
    result = call('parse', '--lang', 'it', '--input', 'conllu', stdin=(rows + '\n').encode())
    assert result.returncode == 0, result.stderr[:300]
    assert [len(heads) for heads in trees_of(result)] == [20000]


def test_an_empty_file_is_refused():
    result = call('code', path_of('empty.txt', b''), path_of('good.txt', ARTICLE))
    assert result.returncode == 1 and len(lines_of(result)) == 1 and b'empty.txt' in result.stderr


def test_a_missing_file_and_a_folder_are_refused_and_the_rest_is_coded():
    missing = os.path.join(FOLDER.name, 'nowhere.txt')
    result = call('code', missing, FOLDER.name, path_of('good.txt', ARTICLE))
    assert result.returncode == 1 and len(lines_of(result)) == 1
    assert missing.encode() in result.stderr and FOLDER.name.encode() in result.stderr


def test_nothing_that_could_be_done_exits_2():
    assert call('code', os.path.join(FOLDER.name, 'nowhere.txt')).returncode == 2
    assert call('code', '--no-such-option').returncode == 2
    assert call('no-such-command').returncode == 2
    assert call('code', '--pack', path_of('no.pack', 'nothing'), stdin=b'x').returncode == 2


def test_a_binary_file_is_refused():
    result = call('code', path_of('binary.txt', bytes(range(256)) * 40))
    assert result.returncode == 2 and b'binary.txt' in result.stderr


def test_invalid_utf8_is_refused_with_its_byte():
    result = call('code', path_of('latin1.txt', ('Perch' + 'é' + ' no').encode('latin-1')))
    assert result.returncode == 2 and b'latin1.txt' in result.stderr and b'byte 5' in result.stderr, result.stderr


def test_a_line_that_is_not_json_is_named_and_the_next_is_coded():
    path = path_of('mixed.jsonl', '{"text": "a"\n' + document(ARTICLE, id='b') + '[1]\n{"id": "c"}\n')
    result = call('code', '--input', 'jsonl', path)
    assert result.returncode == 1 and [e['doc'] for e in lines_of(result)] == ['b'], result.stderr
    for number in (1, 3, 4):
        assert f'mixed.jsonl:{number}:'.encode() in result.stderr, result.stderr


def test_a_line_of_50_megabytes_is_refused_and_the_next_is_coded():
    path = path_of('long.jsonl', document('a' * (50 << 20)) + document(ARTICLE, id='b'))
    result = call('code', path)
    assert result.returncode == 1 and [e['doc'] for e in lines_of(result)] == ['b']
    assert b'long.jsonl:1:' in result.stderr


def test_a_sentence_of_100000_words_is_cut_with_a_note():
    path = path_of('endless.txt', 'il governo ' * 50000 + '\n\n' + ARTICLE)
    result = call('code', '--lang', 'it', path)
    assert result.returncode == 0 and b'note' in result.stderr
    assert [e['cameo'] for e in lines_of(result)] == ['040']


def test_a_language_without_a_pack_is_refused():
    path = path_of('languages.jsonl', document('Kaksi presidenttiä tapasi.', lang='fi') + document(ARTICLE, id='b', lang='it'))
    result = call('code', path)
    assert result.returncode == 1 and [e['doc'] for e in lines_of(result)] == ['b']
    assert b'languages.jsonl:1:' in result.stderr and b'fi' in result.stderr


def test_a_damaged_pack_is_refused_by_name():
    pack = bytearray(pathlib.Path(os.environ['ENTENTE_PACK']).read_bytes())
    pack[len(pack) // 2] ^= 1
    result = call('code', '--pack', path_of('damaged.pack', bytes(pack)), stdin=ARTICLE.encode())
    assert result.returncode == 2 and b'damaged.pack' in result.stderr, result.stderr


def test_output_that_cannot_be_written_is_a_failure():
    if not os.path.exists('/dev/full'):
        return
    with open('/dev/full', 'wb') as full:
        result = subprocess.run([PROGRAM, 'code'], input=ARTICLE.encode(), stdout=full, stderr=subprocess.PIPE, check=False)
    assert result.returncode == 2 and result.stderr


def treebank():
    """A hundred small sentences, enough to learn nothing well but something."""
    people, verbs, things = ['Anna', 'Luca', 'Marta', 'Piero'], ['vede', 'legge', 'apre', 'chiude', 'porta'], ['libri', 'porte', 'casse', 'lettere', 'mele']
    rows = []
    for i in range(100):
        who, does, what = people[i % 4], verbs[i % 5], things[i // 5 % 5]
        rows.append(f'1\t{who}\t{who}\tPROPN\t_\t_\t2\tnsubj\t_\t_\n2\t{does}\t{does[:-1]}ere\tVERB\t_\tMood=Ind|VerbForm=Fin\t0\troot\t_\t_\n'
                    f'3\t{what}\t{what}\tNOUN\t_\tNumber=Plur\t2\tobj\t_\tSpaceAfter=No\n4\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_\n\n')
    return path_of('small.conllu', ''.join(rows))


def train(out, epochs):
    corpus = treebank()
    return [PROGRAM, 'train', '--lang', 'it', '--train', corpus, '--dev', corpus, '--epochs', str(epochs), '--out',
            os.path.join(FOLDER.name, out)]


def test_training_that_was_interrupted_goes_on_and_gives_the_same_bytes():
    assert subprocess.run(train('whole.model', 4), stderr=subprocess.DEVNULL, check=False).returncode == 0
    with subprocess.Popen(train('parts.model', 4), stderr=subprocess.PIPE) as process:
        for line in process.stderr:
            if b'epoch 3 of' in line:  # the checkpoint of epoch 2 is there
                process.kill()
                break
    assert os.path.exists(os.path.join(FOLDER.name, 'parts.model.part'))
    again = subprocess.run(train('parts.model', 4), stderr=subprocess.PIPE, check=False)
    assert again.returncode == 0 and b'resumed after epoch' in again.stderr, again.stderr
    whole, parts = (pathlib.Path(FOLDER.name, name).read_bytes() for name in ('whole.model', 'parts.model'))
    assert whole == parts
    assert not os.path.exists(os.path.join(FOLDER.name, 'parts.model.part'))


def test_evaluate_gives_the_scores_of_the_shared_task():
    lines = call('evaluate', '--lang', 'it', treebank()).stdout.decode().splitlines()
    assert [line.split()[0] for line in lines[1:9]] == ['Tokens', 'Sentences', 'Words', 'UPOS', 'UFeats', 'Lemmas', 'UAS', 'LAS']
    assert lines[0].endswith('raw text') and lines[9].endswith('gold tokens')
    assert lines[10].split()[-1] == '100.00'


tap.run(sys.modules[__name__])
