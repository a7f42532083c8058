#!/usr/bin/env python3
"""Makes data/actors/offices.tsv: who held which state office when.

Inputs (paths as arguments, nothing is downloaded):

  own           data/actors/offices_own.tsv, written by hand; wins over everything else
  heads         heads.tsv: heads of state and government in January 2026 (CIA World Factbook, public domain)
  officeholders officeholders.tsv: ministers 2001 to 2022/23 (every-politician-scrapers, values from Wikidata)
  states        data/actors/states.tsv: the country codes in use; rows of other codes are left out

How to run:

  S=/work/shared/sources
  python3 tools/import/offices.py --own data/actors/offices_own.tsv --heads $S/heads.tsv \\
    --officeholders $S/officeholders.tsv --states data/actors/states.tsv --out data/actors/offices.tsv

  python3 tools/import/offices.py ... --kinds      # only lists the imported position labels by kind of office

What is done:
  - officeholders: head of state or government, foreign, defence, interior, justice, finance and economy
    ministers, vice presidents, deputy prime ministers, speakers, UN and EU heads; in office since 2000.
    Terms of one person in one kind of office that touch are joined (31 days).
  - Time that own rows cover for the same country and kind of office is cut out of the imported rows; what is
    left is kept from 60 days on. Deputies, vice presidents and speakers can be several at a time: there only
    the same person is cut.
  - No end date: the row ends where the next holder of the same position begins, else where a later holder in
    own or heads begins, else with 2023.
  - heads: left out where own has the person or the office; a person whom officeholders has too, without end
    date, becomes one open row there, under the Wikidata name. A king or president of another country
    (Charles III in Canada, Macron in New Caledonia) is listed only under his own.
  - A person of the same country spelled differently only in accents, or under an own alias, gets the own name.
"""

import argparse
import collections
import datetime
import re
import sys
import unicodedata

SINCE = '2000-01-01'
LAST = '2023'            # end of an imported term of which nothing later is known
MIN_DAYS = 60            # shorter remains of an imported term are dropped
JOIN_DAYS = 31           # a shorter gap between two terms of one person is closed
CODES = {'KOS': 'XKX'}
ORGS = {'UN': 'IGOUNO', 'EU': 'IGOEUREEC'}
# The table is to stay below 8,000 rows, so imported terms of lesser office that ended before these days are left out
# (news of 2015 on is what matters most); heads, foreign and defence ministers are kept from SINCE on.
SINCE_KIND = {'vp': '2012-01-01', 'dpm': '2015-01-01', 'interior': '2015-01-01', 'justice': '2016-01-01',
              'finance': '2015-01-01', 'economy': '2016-01-01', 'speaker': '2016-01-01'}
MANY = {'vp', 'dpm', 'speaker'}      # several people at a time
RANK = {'president': 1, 'monarch': 1, 'pm': 1, 'unhead': 1, 'euhead': 1, 'foreign': 2, 'defence': 2, 'vp': 2,
        'dpm': 2, 'euhr': 2}         # all others: 3

JUNIOR = re.compile(r'deput|vice|assistant|under-?secretar|parliamentary|shadow|state secretary|minister of state|'
                    r'minister delegate|minister-delegate|associate|junior|advis|adjunct|secretary of state to|'
                    r'chief of|office|cabinet of|permanent|secretary-general|general secretary|alternate|'
                    r'regional|provincial|spokes|director|attach|in charge|ambassador|trade negot|'
                    r'secretary of state (at|in) |state minister|military cabinet|secretary to the treasury|iraqi kurdistan|'
                    r'flemish|cantabria|bahr el ghazal|superior court|defence production|international security|'
                    r'economic (security|diversification|regulation|inclusion|cooperation with)|federal economic|'
                    r'economic development (agency|initiative)|household economy|information economy|special economic', re.I)
# "Secretary of State for Foreign Affairs" is the minister in these countries, a deputy elsewhere.
BRITISH = {'GBR', 'UGA'}


def fold(s):
    """Letters only, no accents, lower case: names that differ in accents or hyphens become equal."""
    s = s.translate(str.maketrans('øØłŁđĐıŞşħ', 'oOlLdDiSsh')).replace('ß', 'ss').replace('æ', 'ae')
    s = unicodedata.normalize('NFKD', s)
    return ' '.join(re.sub(r'[^a-z ]', '', re.sub(r"[-’'.]", ' ', ''.join(
        c for c in s if not unicodedata.combining(c))).lower()).split())


def low(d):
    """The first day of a date of year, month or day precision."""
    return (d + '-01-01')[:10] if len(d) == 4 else (d + '-01')[:10]


def high(d):
    """The last day of it; empty (open) is the end of time."""
    if not d:
        return '9999-12-31'
    if len(d) == 4:
        return d + '-12-31'
    if len(d) == 7:
        y, m = int(d[:4]), int(d[5:])
        return (datetime.date(y + m // 12, m % 12 + 1, 1) - datetime.timedelta(1)).isoformat()
    return d


def days(a, b):
    return (datetime.date.fromisoformat(b) - datetime.date.fromisoformat(a)).days


def kind_of(office, iso, org=False):
    """The kind of office a position label means, or None."""
    o = office.strip()
    l = o.lower()
    if org:
        if re.match(r'(un )?secretary-general( of the united nations)?$', l):
            return 'unhead'
        if re.match(r'president of the (un|united nations) general assembly$', l):
            return 'unga'
        if l.startswith('high representative of the union') or l == 'eu high representative':
            return 'euhr'
        if re.match(r'president of the european (commission|council)$', l):
            return 'euhead'
        return None
    if iso == 'USA':
        k = {'secretary of state': 'foreign', 'united states secretary of state': 'foreign',
             'secretary of defense': 'defence', 'secretary of the treasury': 'finance', 'attorney general': 'justice',
             'secretary of homeland security': 'interior', 'secretary of the interior': None}
        if l in k:
            return k[l]
    if iso == 'VAT':
        if l == 'secretary of state':
            return 'pm'
        if l == 'secretary for relations with states':
            return 'foreign'
        if l == 'pope':
            return 'monarch'
        if 'governorate' in l:
            return 'president'
    if iso == 'AFG' and l == 'supreme leader':
        return None                      # in the source the leader of the Taliban before 2021 too
    if re.match(r'(king|queen|monarch|emir|emir of (qatar|kuwait)|sultan|emperor|grand duke|prince|supreme leader|'
                r'yang di.pertuan agong.*|crown prince|captain regent)$', l):
        return 'monarch' if l not in ('crown prince', 'captain regent') else l
    if re.match(r'((acting |interim |transitional |co-)?president|acting president|head of state|'
                r'president of (montenegro|the republic|the palestinian national authority|'
                r'the confederation|the swiss confederation)|chair(man|person)? of the (presidency|'
                r'presidential council|sovereign council|state administration council)|'
                r'(president|chairman) of the presidential council|member of the presidency.*)$', l):
        return 'president'
    if l == 'president of the federal council' and iso == 'CHE':
        return 'president'
    if re.match(r'((acting |interim )?(prime minister|premier|chancellor|federal chancellor|taoiseach)|'
                r'chair(man|person) of the (council of ministers|cabinet of ministers( \(prime minister\))?)|'
                r'premier of the (state council|republic of china)|prime minister of (montenegro|the palestinian national authority)|'
                r'president of the (government|council of ministers|executive yuan)|chief executive|chief adviser|'
                r'head of government|minister of state \(monaco\))$', l):
        if l == 'premier' and iso in ('CAN', 'AUS', 'ZAF') or 'chancellor' in l and iso == 'CHE':
            return None
        return 'pm'
    if re.match(r'((first |second |third |executive |co-)?vice[- ]president|(first )?deputy president|'
                r'vice president for strategic affairs|second deputy president)$', l):
        return 'vp'
    if re.match(r'((acting |first |second |third |fourth )?(deputy|vice)[- ](prime minister|premier|chancellor)'
                r'( of (sweden|montenegro|the council of ministers|the state council))?|first vice premier|tánaiste|tanaiste|'
                r'vice premier of the state council|vice chancellor|'
                r'deputy chairman of the (cabinet of ministers|council of ministers))$', l):
        return 'dpm'
    if re.match(r'(speaker|president|chair(man|person)?|marshal) of the (national assembly|house of (representatives|commons)|'
                r'parliament|chamber of (deputies|representatives)|knesset|state duma|bundestag|sejm|riksdag|'
                r'storting|riigikogu|saeima|seimas|folketing|hellenic parliament|verkhovna rada|assembly|federation council|'
                r'assembly of the republic|congress of deputies|congress|grand national assembly|'
                r'house of councillors|people.s (council|assembly|majlis|representative council)|lok sabha|'
                r'supreme council|milli majlis|majlis|consultative assembly|legislative (yuan|council|assembly)|'
                r'senate|federal senate|national council|council of representatives|moldovan parliament|'
                r'federal assembly|mazhilis|oliy majlis|house of the people|shura council|national people.s congress|'
                r'islamic consultative assembly|supreme people.s assembly|dáil éireann|dáil|althing|cortes)$', l):
        return 'speaker'
    if l in ('speaker of parliament', 'chairman of the verkhovna rada', 'president of the spanish senate'):
        return 'speaker'
    minister = re.search(r'minister|secretary', l)
    if iso == 'IND' and l == 'minister of foreign affairs':
        return None                      # so the source calls the foreign secretaries, civil servants
    if l == 'home secretary':
        return 'interior' if iso == 'GBR' else None
    if l == 'foreign secretary' and iso == 'GBR':
        return 'foreign'
    if l == 'foreign secretary':
        return None                      # in South Asia a civil servant
    if l == 'defence secretary':
        return 'defence' if iso == 'GBR' else None
    if l in ('chancellor of the exchequer', 'treasurer'):
        return 'finance' if iso in ('GBR', 'AUS') else None
    if not minister or JUNIOR.search(l) and not re.match(r'minister of (state security|presidential)', l):
        return None
    if 'secretary of state' in l and iso not in BRITISH:
        return None
    if 'secretary' in l and 'minister' not in l and iso not in ('GBR', 'USA', 'PHL', 'MEX', 'HKG', 'HND', 'UGA'):
        return None
    if 'secretary' in l and iso == 'USA':
        return None
    if re.search(r'(foreign|external) (and \S+ )?(affairs|relations|policy)|foreign minister|for foreign and|'
                 r'of foreign and|relaciones exteriores', l) and 'trade relations' not in l:
        return 'foreign'
    if re.search(r'defen[cs]e|armed forces', l) and not re.search(r'civil defen|procure|personnel|materiel|industr|consumer|'
                                                                  r'equipment', l):
        return 'defence'
    if re.search(r'\binterior\b|internal affairs|home affairs|public security|internal security|national security', l) \
            and 'social' not in l:
        return 'interior'
    if re.search(r'\bjustice\b', l) and not re.search(r'social justice|transitional', l):
        return 'justice'
    if re.search(r'\bfinances?\b|treasury', l):
        return 'finance'
    if re.search(r'\beconomy\b|economic affairs|economics?\b|economic development', l) and not re.search(
            r'agri|rural|digital|green|blue|creative|knowledge|water|forest|social economy|integration|maritime', l):
        return 'economy'
    return None


class Row:
    def __init__(self, person, aliases, code, start, end, office, rank, source, kind):
        self.person, self.aliases, self.code, self.start, self.end = person, aliases, code, start, end
        self.office, self.rank, self.source, self.kind = office, rank, source, kind
        self.guessed = False         # the end is not in the source

    @property
    def lo(self):
        return low(self.start)

    @property
    def hi(self):
        return high(self.end)

    def group(self):
        return (self.code[:3] if not self.code.startswith('IGO') else self.code, self.kind)

    def line(self):
        return '\t'.join([self.person, '|'.join(self.aliases), self.code, self.start, self.end, self.office,
                          str(self.rank), self.source])


def lines(path):
    with open(path, encoding='utf-8') as f:
        for l in f:
            l = l.rstrip('\n')
            if l and not l.startswith('#'):
                yield l.split('\t')


def read_own(path):
    rows = []
    for n, f in enumerate(lines(path), 1):
        if len(f) != 8:
            sys.exit('%s: row %d has %d fields' % (path, n, len(f)))
        org = f[2].startswith('IGO')
        k = kind_of(f[5], f[2][:3], org) if f[2][3:6] in ('GOV', 'LEG') or org else None
        rows.append(Row(f[0], [a for a in f[1].split('|') if a], f[2], f[3], f[4], f[5], int(f[6]), f[7], k))
    return rows


PEER = re.compile(r', (\d+(st|nd|rd|th) )?(Baron|Baroness|Viscount|Viscountess|Earl|Countess|Lord|Lady|Duke|Duchess|'
                  r'Marquess|Count|Prince|Princess)\b.*')


def clean_name(s, kind):
    s = re.sub(r'\s*"[^"]*"', '', PEER.sub('', s)).strip()
    if kind == 'monarch':
        s = re.sub(r'( [IVXL]+) of (the )?[A-Z].*$', r'\1', s)
    return re.sub(r'\s+', ' ', re.sub(r'\s*\([^)]*\)', '', s)).strip()


def label(office, repo):
    """The position label; the lists of the whole world add the country to it."""
    o = office.strip()
    if repo.split('/')[-1].startswith('world'):
        o = re.sub(r'\s*\([A-Z][^)]*\)$', '', o)
        if not re.search(r'United Nations|European|Palestinian|High Representative', o):
            o = re.sub(r'^((?:Federal )?(?:[Pp]resident|[Pp]rime [Mm]inister|[Mm]onarch|King|Queen|Sultan|Emir|Premier|'
                       r'Chancellor|[Mm]inister (?:of|for) [A-Z].*?|Secretary of Foreign Affairs|Regent|Captain Regent|'
                       r'Vice President)) of (?:the )?[A-Z].*$', r'\1', o)
            o = re.sub(r'^Federal Minister', 'Minister', o)
            o = re.sub(r'^(Italian )?(Foreign Minister|Minister of Foreign Affairs)\b( of .*)?$', r'\2', o)
    return o[:1].upper() + o[1:]


def read_holders(path, states):
    rows, skipped = [], collections.Counter()
    for n, f in enumerate(lines(path)):
        if n == 0 and f[0] == 'country':
            continue
        iso, office, person, qid, start, end, repo = (f + [''] * 7)[:7]
        iso = CODES.get(iso, iso)
        org = iso in ORGS
        if not org and (iso not in states or iso == 'ESH'):
            skipped['code ' + iso] += 1
            continue
        office = label(office, repo)
        kind = kind_of(office, iso, org)
        if iso == 'GBR' and re.search(r'scotland|wales|northern-ireland', repo):
            kind = None
        if not kind or kind in ('crown prince',):
            continue
        person = clean_name(person, kind)
        if not fold(person):
            skipped['name not in Latin letters'] += 1
            continue
        if kind == 'monarch' and fold(person) in ('elizabeth ii', 'charles iii') and iso != 'GBR':
            skipped['monarch elsewhere'] += 1
            continue
        if not start or not re.match(r'\d{4}', start):
            skipped['no start'] += 1
            continue
        if end and low(start) > high(end):
            start, end = end, start
            skipped['start and end exchanged (kept)'] += 1
        if end and high(end) < SINCE:
            continue
        code = ORGS[iso] if org else iso + ('LEG' if kind == 'speaker' else 'GOV')
        rows.append(Row(person, [], code, start, end, office, RANK.get(kind, 3), qid, kind))
    return rows, skipped


def join(rows):
    """Terms of one person in one kind of office that touch or overlap become one row."""
    by = collections.defaultdict(list)
    for r in rows:
        by[r.group() + (r.person,)].append(r)
    out = []
    for g in by.values():
        g.sort(key=lambda r: (r.lo, r.hi))
        cur = g[0]
        for r in g[1:]:
            gap = days(cur.hi, r.lo) if cur.end else -1
            # a row without end that is followed by another term is only a row whose end is missing
            if gap <= JOIN_DAYS and (cur.end or not r.end or cur.lo == r.lo or days(cur.lo, r.lo) < 1500):
                if not cur.end or not r.end:
                    cur.end = '' if not r.end else r.end
                elif r.hi > cur.hi:
                    cur.end = r.end
                if len(r.start) > len(cur.start) and r.start.startswith(cur.start):
                    cur.start = r.start
            else:
                if not cur.end:
                    cur.end = r.start
                out.append(cur)
                cur = r
        out.append(cur)
    return out


def sharpen(rows):
    """Dates of year precision take the day from the neighbour in the same office, where that has one."""
    by = collections.defaultdict(list)
    for r in rows:
        if r.kind and r.kind not in MANY:
            by[r.group()].append(r)
    for rs in by.values():
        for r in rs:
            if len(r.end) == 4:
                c = {x.start for x in rs if x is not r and len(x.start) == 10 and x.start[:4] == r.end}
                if len(c) == 1:
                    r.end = c.pop()
            if len(r.start) == 4:
                c = {x.end for x in rs if x is not r and len(x.end) == 10 and x.end[:4] == r.start}
                if len(c) == 1 and (not r.end or min(c) < r.hi):
                    r.start = c.pop()


def close_open(rows, later):
    """Ends for imported rows without one. later: group -> [(day, date as written, person)] from own and heads."""
    by = collections.defaultdict(list)
    for r in rows:
        by[r.group()].append(r)
    closed = collections.Counter()
    for g, rs in by.items():
        for r in rs:
            if r.end:
                continue
            nxt = [(x.lo, x.start) for x in rs if x is not r and fold(x.person) != fold(r.person) and x.lo > r.lo
                   and (g[1] not in MANY and x.office == r.office or x.office == r.office and r.lo < '2018')]
            nxt = nxt or [(x.lo, x.start) for x in rs if g[1] not in MANY and x.lo > r.lo and
                          fold(x.person) != fold(r.person) and g[1] in ('president', 'monarch', 'pm', 'foreign', 'defence')]
            lat = [(d, s) for d, s, p in later.get(g, []) if d > r.lo and fold(p) != fold(r.person)]
            if g[1] in MANY:
                lat = []
            if nxt:
                r.end, why = min(nxt)[1], 'next holder'
            elif lat:
                r.end, why = min(lat)[1], 'later holder in own or heads'
            else:
                r.end, why = (LAST if r.lo <= LAST + '-12-31' else r.start), 'end of ' + LAST
            r.guessed = True
            closed[why] += 1
    return closed


def cut(r, cover):
    """The parts of r outside the intervals of cover, from MIN_DAYS on."""
    parts = [(r.lo, r.hi, r.start, r.end)]
    for lo, hi, s, e in cover:
        new = []
        for plo, phi, ps, pe in parts:
            if hi <= plo or lo >= phi:
                new.append((plo, phi, ps, pe))
                continue
            if lo > plo:
                new.append((plo, lo, ps, s))
            if hi < phi:
                new.append((hi, phi, e, pe))
        parts = new
    return [(s, e) for plo, phi, s, e in parts
            if (plo, phi) == (r.lo, r.hi) or phi == '9999-12-31' or days(plo, phi) >= MIN_DAYS]


def read_heads(path, states):
    rows = []
    for n, f in enumerate(lines(path)):
        if n == 0 and f[0] == 'iso3':
            continue
        iso, role, office, name, surname, alias, since = (f + [''] * 8)[:7]
        iso = CODES.get(iso, iso)
        if role == 'represented_by' or iso not in states or not since or re.search(
                r'administrator|commissioner|bailiff', office, re.I):
            continue
        office = re.sub(r'^Chairperson of the ', 'Chairman of the ', office) or (
            'Prime Minister' if role == 'head_of_government' else 'President')
        o = office.lower()
        kind = kind_of(office, iso)
        if not kind:
            kind = 'pm' if role == 'head_of_government' else 'monarch' if re.search(
                r'king|amir|sultan|emir|prince|duke|emperor|pope', o) else 'president'
        if role == 'head_of_government' and kind == 'vp':
            pass
        elif kind not in ('president', 'monarch', 'pm', 'captain regent'):
            kind = 'pm'
        aliases = []
        if surname and ' ' not in surname and surname != name.split()[-1]:
            aliases.append('=' + surname)
        elif surname and ' ' in surname and not name.endswith(surname) and surname != name:
            aliases.append(surname)
        if alias:
            aliases.append(('=' if ' ' not in alias else '') + alias)
        rows.append(Row(name.replace('"', ''), aliases, iso + 'GOV', since, '', office, 2 if kind == 'vp' else 1,
                        'factbook', kind))
    # whoever is head of state of several countries: only his own
    homes = {fold(n): c for n, c in (('Charles III', 'GBR'), ('Emmanuel Macron', 'FRA'), ('Donald J. Trump', 'USA'),
                                     ('Xi Jinping', 'CHN'), ('Willem-Alexander', 'NLD'), ('Frederik X', 'DNK'),
                                     ('Harald V', 'NOR'))}
    rows = [r for r in rows if homes.get(fold(r.person), r.code[:3]) == r.code[:3]]
    seen, out = set(), []
    for r in rows:               # a president who is head of government too: one row
        k = (fold(r.person), r.code)
        if k not in seen:
            seen.add(k)
            out.append(r)
    return out


class Names:
    """Which own person a name means."""

    def __init__(self, own):
        self.anywhere, self.here, self.aliases = {}, {}, {}
        for r in own:
            self.anywhere.setdefault(fold(r.person), r.person)
            self.aliases.setdefault((r.code[:3], r.person), r.aliases)
            self.here.setdefault((r.code[:3], fold(r.person)), r.person)
            for a in r.aliases:
                if ' ' in a and len(fold(a)) > 6 and not re.match(r'(king|queen|re|prince|bin|al|van|von|de) \S+$', a, re.I):
                    self.here.setdefault((r.code[:3], fold(a)), r.person)

    def apply(self, r):
        c = r.code[:3]
        n = self.here.get((c, fold(r.person))) or self.anywhere.get(fold(r.person))
        if n:
            if fold(n) != fold(r.person) and r.source == 'factbook' and len(r.person.split()) > 1:
                r.aliases = [r.person] if r.person not in self.aliases.get((c, n), []) else []
            r.person = n
            r.aliases = list(dict.fromkeys(self.aliases.get((c, n), []) + [a for a in r.aliases]))


def same_head(h, r, last_of_group):
    """Is the head h (factbook spelling) the person of the imported row r?"""
    a, b = fold(h.person).split(), fold(r.person).split()
    sur = [fold(x.lstrip('=')) for x in h.aliases] or [a[-1]]
    if fold(h.person) == fold(r.person):
        return True
    if set(b) <= set(a) or set(a) <= set(b):
        return len(set(a) & set(b)) > 1 or len(b) == 1 or len(a) == 1
    if any(s and s.split()[-1] in b for s in sur) and (a[0] == b[0] or abs(days(h.lo, r.lo)) < 60):
        return True
    # transliterations: the same day of entry and the same first letters
    return last_of_group and abs(days(h.lo, r.lo)) < 40 and a[0][:1] == b[0][:1]


def merge(own, imp, heads):
    stat = collections.Counter()
    names = Names(own)
    for r in imp + heads:
        names.apply(r)
    label_of = {}
    for r in imp:                       # one name per Wikidata id
        r.person = label_of.setdefault(r.source, r.person)
    spelled = {}
    for r in imp:                       # one spelling per country, accents or not: the first with accents
        k = (r.code[:3], fold(r.person))
        if k not in spelled or spelled[k].isascii() and not r.person.isascii():
            spelled[k] = r.person
    own_names = {r.person for r in own}
    for r in imp + heads:
        if r.person not in own_names:
            r.person = spelled.get((r.code[:3], fold(r.person)), r.person)
    imp = join(imp)
    stat['imported terms'] = len(imp)

    groups = collections.defaultdict(list)
    for r in own:
        if r.kind:
            groups[r.group()].append(r)
    igroups = collections.defaultdict(list)
    for r in imp:
        igroups[r.group()].append(r)
    keep_open, keep_heads = set(), []
    for h in heads:
        if any(o.code[:3] == h.code[:3] and o.person == h.person and o.rank <= 2 and
               (not o.end or abs(days(o.lo, h.lo)) < 60) for o in own) or \
                any(o.rank == 1 and not o.end for o in groups[h.group()]):
            stat['heads in own'] += 1
            continue
        cand = [r for r in igroups[h.group()] if not r.end]
        newest = max((r.lo for r in igroups[h.group()]), default='')
        match = [r for r in cand if same_head(h, r, r.lo == newest)]
        if match:
            r = max(match, key=lambda r: r.lo)
            keep_open.add(id(r))
            if h.start.startswith(r.start):
                r.start = h.start
            if fold(h.person) != fold(r.person):
                r.aliases = list(dict.fromkeys(r.aliases + [h.person]))
            r.aliases = list(dict.fromkeys(r.aliases + [a for a in h.aliases if a.lstrip('=') != r.person.split()[-1]]))
            stat['heads joined to an imported row'] += 1
            continue
        keep_heads.append(h)
        stat['heads kept'] += 1

    later = collections.defaultdict(list)
    for r in own + keep_heads:
        if r.kind:
            later[r.group()].append((r.lo, r.start, r.person))
    sharpen(imp + keep_heads)
    open_rows = [r for r in imp if id(r) in keep_open]
    rest = [r for r in imp if id(r) not in keep_open]
    for r in open_rows:
        later[r.group()].append((r.lo, r.start, r.person))
    stat.update({'closed: ' + k: v for k, v in close_open(rest, later).items()})

    out = []
    for r in rest + open_rows:
        cover = [(o.lo, o.hi, o.start, o.end) for o in groups[r.group()]
                 if r.kind not in MANY or o.person == r.person]
        if r.rank == 1:              # acting president and prime minister and the like
            cover += [(o.lo, o.hi, o.start, o.end) for o in own
                      if o.rank == 1 and o.person == r.person and o.code == r.code and o.kind != r.kind]
        parts = cut(r, sorted(cover))
        if r.guessed and any((o.person == r.person or r.kind not in MANY) and o.lo < r.hi and r.lo < o.hi
                             for o in groups[r.group()]):
            parts = [x for x in parts if x[0] == r.start]    # own knows who came next
        # a start that is only a year, of a person whose own term starts in that year
        mine = {o.start[:4] for o in groups[r.group()] if o.person == r.person}
        parts = [(s, e) for s, e in parts if not (len(s) == 4 and s in mine)]
        if not parts:
            stat['imported terms covered by own'] += 1
        for s, e in parts:
            if e and high(e) < SINCE_KIND.get(r.kind, SINCE):
                stat['lesser office, too long ago'] += 1
                continue
            out.append(Row(r.person, r.aliases, r.code, s, e, r.office, r.rank, r.source, r.kind))
    return out + keep_heads, stat


HEADER = """\
# Who held which state office when. Made by tools/import/offices.py; do not edit: edit offices_own.tsv, run it again.
# Columns: person, aliases, code, from, to, office, rank, source; see offices_own.tsv for their meaning.
# source: own (offices_own.tsv), factbook (CIA World Factbook, January 2026: public domain), or the Wikidata id of the
#   person (every-politician-scrapers, 2022 to March 2023; the repositories state no licence, Wikidata is CC0).
# An imported term without known end stops where the next one begins, or with 2023.
"""


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for a in ('own', 'heads', 'officeholders', 'states'):
        p.add_argument('--' + a, required=True)
    p.add_argument('--out')
    p.add_argument('--kinds', action='store_true')
    a = p.parse_args()
    states = {f[0] for f in lines(a.states)}
    own = read_own(a.own)
    imp, skipped = read_holders(a.officeholders, states)
    if a.kinds:
        c = collections.Counter((r.kind, r.office) for r in imp)
        for (k, o), n in sorted(c.items(), key=lambda x: (x[0][0], -x[1])):
            print(k, n, o, sep='\t')
        return
    heads = read_heads(a.heads, states)
    new, stat = merge(own, imp, heads)
    rows = sorted({r.line() for r in own + new}, key=lambda l: [l.split('\t')[i] for i in (2, 0, 3, 4, 5)])
    for k, v in list(skipped.items()) + list(stat.items()):
        print('%6d %s' % (v, k))
    print('%6d own, %d imported or factbook, %d rows' % (len(own), len(new), len(rows)))
    if a.out:
        with open(a.out, 'w', encoding='utf-8', newline='\n') as f:
            f.write(HEADER + '\n'.join(rows) + '\n')


if __name__ == '__main__':
    main()
