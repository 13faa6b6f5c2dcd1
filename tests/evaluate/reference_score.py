# ruff: noqa
# mypy: ignore-errors
# fmt: off
"""Score an RDF graph in the project's claim model against the gold.

    python score.py GRAPH.ttl [MORE ...] [--gold gold] [--ns https://w3id.org/stadsgraf/ns#]
                    [--ocr] [--docs docs] [--doc-map map.json] [--json out.json] [--list]

See README.md for what is counted.  Needs rdflib only.
"""
import argparse, glob, itertools, json, os, re, unicodedata
from pathlib import Path
from collections import Counter, defaultdict
from rdflib import Dataset, Graph, Literal, Namespace, URIRef, BNode
from rdflib.namespace import RDF, RDFS, SKOS, FOAF, DCTERMS

HERE = os.path.dirname(os.path.abspath(__file__))
ORG = Namespace("http://www.w3.org/ns/org#")
OA = Namespace("http://www.w3.org/ns/oa#")
PROV = Namespace("http://www.w3.org/ns/prov#")
DC = Namespace("http://purl.org/dc/elements/1.1/")

MAIN = ["Membership", "PartyAffiliation", "RoleHolding", "Founding", "Coordination", "Hosting", "Seat", "CostEstimate",
        "Proposal", "Endorsement", "Decision", "PositionStatement", "Initiation", "Invitation"]
PERIPHERAL = ["Event", "Quantity", "DocumentRelation"]
TYPES = MAIN + PERIPHERAL
MODALITIES = ["Stated", "Planned", "Proposed", "Requested", "Conditional", "Denied", "Opinion"]
DERIVATIONS = ["Explicit", "Anaphora", "Inferred", "Computed"]
ROLES = ["member", "organization", "role", "network", "founder", "coordinator", "host", "place", "agent", "decidingBody", "proposes",
         "endorses", "decides", "speaker", "madeIn", "onBehalfOf", "statementKind", "refersToStatement", "invitee", "invites", "about",
         "document", "relationKind"]
CONTENT = ("proposes", "endorses", "decides", "invites")
OPTIONAL = {"onBehalfOf", "refersToStatement"}            # attributed, never required, never compared
# roles that make the identity of a claim (relaxed matching)
KEY = {"Membership": ["member", "organization"], "PartyAffiliation": ["member", "organization"], "RoleHolding": ["member", "role"],
       "Founding": ["founder", "network"], "Coordination": ["coordinator", "network"], "Hosting": ["host", "network"],
       "Seat": ["about", "place"], "CostEstimate": [], "Proposal": ["agent"], "Endorsement": ["agent"], "Decision": ["agent"],
       "PositionStatement": ["speaker", "statementKind"], "Initiation": ["agent"], "Invitation": ["invitee"],
       "Quantity": [], "DocumentRelation": ["document"], "Event": []}
# where a graph may put the same participant under another property
ALT = {("Seat", "about"): ["about", "organization", "network", "member", "agent"], ("Decision", "agent"): ["agent", "decidingBody"],
       ("Founding", "network"): ["network", "organization", "about"], ("Coordination", "network"): ["network", "organization", "about"],
       ("Hosting", "network"): ["network", "organization", "about"], ("Membership", "organization"): ["organization", "network"],
       ("Invitation", "invitee"): ["invitee", "member"], ("PositionStatement", "speaker"): ["speaker", "agent"],
       ("RoleHolding", "organization"): ["organization", "network"]}
EXPLODE = {"Membership": ["member", "organization"], "PartyAffiliation": ["member"], "RoleHolding": ["member", "role"], "Founding": ["founder"],
           "Coordination": ["coordinator"], "Hosting": ["host"]}
STATIC = {"Membership", "Hosting", "Founding", "Seat", "Coordination"}   # an unsupported start date is an error here
PRINCIPAL = ("founder", "host", "member", "coordinator", "agent", "speaker", "organization", "network")
OBJECT = {"Membership": "organization", "PartyAffiliation": "organization", "RoleHolding": "role", "Founding": "network", "Coordination": "network",
          "Hosting": "network", "Seat": "place", "PositionStatement": "speaker", "Initiation": "agent", "DocumentRelation": "document"}
RESULTS = {"bifall", "avslag", "aterremiss", "besvarad", "bordlaggning"}       # of a proposal that was put; other outcomes are plain words for what a body did
VIEW_KINDS = {"uppfattning", "bedomning", "view", "assessment", "asikt", "synpunkt", "standpunkt"}

# ---------------------------------------------------------------- labels
_SPECIAL = str.maketrans({"ø": "o", "Ø": "o", "æ": "ae", "Æ": "ae", "đ": "d", "Đ": "d", "ł": "l", "Ł": "l", "ß": "ss", "ı": "i", "’": "'", "–": "-", "—": "-"})
_DROP = {"stad", "stads", "staden", "stadens", "kommun", "kommuns", "kommunen", "kommunens", "natverk", "natverket", "the", "city", "of"}
_SUFFIX = {"stad", "stads", "kommun", "kommuns"}
_KEEP_S = {"vasteras", "boras", "alingsas", "hoganas", "monsteras", "hofors", "degerfors", "hagfors", "munkfors", "storfors", "vannas", "robertsfors",
           "grums", "hallefors", "bollnas", "vingakers", "paris", "tunis"}

def fold(s):
    s = unicodedata.normalize("NFKD", str(s).translate(_SPECIAL))
    s = "".join(c for c in s if not unicodedata.combining(c)).casefold()
    return re.sub(r"\s+", " ", s).strip()

def norm(s):
    t = re.sub(r"[^a-z0-9§ ]+", " ", fold(s)).split()
    out = []
    for i, w in enumerate(t):
        nxt = t[i + 1] if i + 1 < len(t) else ""
        if nxt in _SUFFIX and w.endswith("s") and w not in _KEEP_S:
            w = w[:-1]
        out.append(w)
    kept = [w for w in out if w not in _DROP]
    return " ".join(kept or out)

class Aliases:
    def __init__(self, path=None):
        data = json.loads(Path(path or os.path.join(HERE, "aliases.json")).read_text(encoding="utf-8"))
        self.maps = {}
        for sec in ("general", "party", "role", "kind", "outcome"):
            m = defaultdict(set)
            for canon, al in data.get(sec, {}).items():
                for a in [canon] + al:
                    m[norm(canon)].add(norm(a))
            self.maps[sec] = m
    def forms(self, label, sec="general"):
        n = norm(label)
        r = {n} | self.maps[sec].get(n, set())
        if sec == "party":
            r |= self.maps["general"].get(n, set())
        return r

def _lev(a, b, lim):
    if abs(len(a) - len(b)) > lim:
        return lim + 1
    prev = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        cur = [i]
        for j, y in enumerate(b, 1):
            cur.append(min(prev[j] + 1, cur[-1] + 1, prev[j - 1] + (x != y)))
        if min(cur) > lim:
            return lim + 1
        prev = cur
    return prev[-1]

def ocrkey(s):
    return s.replace("0", "o").replace("6", "o").replace("1", "l").replace("rn", "m")

class Matcher:
    def __init__(self, aliases, ocr=False):
        self.al, self.ocr = aliases, ocr
    def same(self, gold_label, sys_labels, sec="general"):
        gf = self.al.forms(gold_label, sec)
        for s in sys_labels:
            n = norm(s)
            if n in gf:
                return True
            if sec == "role" and any(n == f or n.rstrip("n") == f or n in ("role " + f, "roll " + f) for f in gf):
                return True
            if sec == "kind" and any(set(f.split()) <= set(n.split()) for f in gf):
                return True
            if self.ocr and len(n) > 3:
                for f in gf:
                    if len(f) > 3 and _lev(ocrkey(n), ocrkey(f), max(1, len(f) // 6)) <= max(1, len(f) // 6):
                        return True
        return False

def section(ctype, role):
    if role == "role":
        return "role"
    if role in ("statementKind", "relationKind"):
        return "kind"
    if (ctype == "PartyAffiliation" and role == "organization") or role == "onBehalfOf":
        return "party"
    if role in ("speaker", "agent"):
        return "partyname"
    return "general"

def outcome_same(gold, got):
    g, s = norm(gold), norm(got)
    if g in s or s in g: return True
    return g not in RESULTS and s not in RESULTS - {"bifall"}

# ---------------------------------------------------------------- graph side
class SysClaim:
    __slots__ = ("node", "type", "parts", "modality", "derivation", "frm", "until", "attested", "amount", "currency", "per", "value",
                 "partyLabel", "outcome", "status", "evidence", "docs", "origin")
    def sig(self):
        p = tuple(sorted((r, tuple(sorted(norm(min(v[1])) if v[1] else str(v[0]) for v in vs))) for r, vs in self.parts.items()))
        return (self.type, p, self.modality, self.frm, self.until, str(self.amount), self.currency, self.outcome, self.per, str(self.value))

class GraphReader:
    def __init__(self, files, ns):
        self.ns = Namespace(ns)
        self.g = Graph()
        self.graph_of = defaultdict(set)
        for f in files:
            fmt = {".ttl": "turtle", ".nt": "nt", ".n3": "n3", ".rdf": "xml", ".xml": "xml", ".owl": "xml", ".trig": "trig", ".nq": "nquads",
                   ".jsonld": "json-ld", ".json": "json-ld"}.get(os.path.splitext(f)[1].lower(), "turtle")
            if fmt in ("trig", "nquads", "json-ld"):
                d = Dataset(default_union=True)
                d.parse(f, format=fmt)
                for s, p, o, c in d.quads((None, None, None, None)):
                    self.g.add((s, p, o))
                    if c is not None:
                        self.graph_of[s].add(str(getattr(c, "identifier", c)))
            else:
                self.g.parse(f, format=fmt)
        self._labels = {}
        self.props = {r: [self.ns[r]] for r in ROLES}
        for r in ("member", "organization", "role"):
            self.props[r].append(ORG[r])
    def labels(self, node):
        if isinstance(node, Literal):
            return [str(node)]
        if node not in self._labels:
            out = []
            for p in (SKOS.prefLabel, FOAF.name, RDFS.label, DCTERMS.title, self.ns.canonicalName, self.ns.name, URIRef("https://schema.org/name"),
                      SKOS.altLabel, SKOS.notation):
                out += [str(o) for o in self.g.objects(node, p)]
            if not out:
                out = [re.sub(r"[-_]+", " ", re.sub(r"(?<=[a-zåäö])(?=[A-ZÅÄÖ])", " ", re.split(r"[/#]", str(node).rstrip("/#"))[-1]))]
            elif isinstance(node, URIRef):
                tail = re.split(r"[/#]", str(node).rstrip("/#"))[-1]
                if str(node).startswith(str(self.ns)):
                    out.append(re.sub(r"(?<=[a-z])(?=[A-Z])", " ", tail))
            self._labels[node] = out
        return self._labels[node]
    def local(self, node):
        return re.split(r"[/#]", str(node).rstrip("/#"))[-1]
    def lit(self, s, *names):
        for n in names:
            for o in self.g.objects(s, self.ns[n]):
                return str(o) if isinstance(o, Literal) else " ".join(self.labels(o))
        return None
    def evidence(self, s):
        ev = []
        annos = set(self.g.subjects(OA.hasBody, s)) | set(self.g.objects(s, self.ns.evidence)) | set(self.g.objects(s, self.ns.hasEvidence))
        for a in annos:
            targets = list(self.g.objects(a, OA.hasTarget)) or [a]
            for t in targets:
                e = {"quote": None, "start": None, "end": None, "source": None, "names": []}
                sels = list(self.g.objects(t, OA.hasSelector))
                for sel in list(sels):
                    sels += list(self.g.objects(sel, OA.refinedBy))
                for sel in sels:
                    for o in self.g.objects(sel, OA.exact): e["quote"] = str(o)
                    for o in self.g.objects(sel, OA.start): e["start"] = int(o)
                    for o in self.g.objects(sel, OA.end): e["end"] = int(o)
                for src in list(self.g.objects(t, OA.hasSource)) + list(self.g.objects(a, DCTERMS.source)):
                    e["source"] = src
                    e["names"] += self.docnames(src)
                if not e["names"]:
                    e["names"] = [str(a), str(t)]
                ev.append(e)
        return ev
    def docnames(self, node, depth=0):
        names = [str(node)]
        for p in (DCTERMS.source, DC.source, DCTERMS.identifier, DCTERMS.title, RDFS.label, SKOS.prefLabel, self.ns.fileName, self.ns.file, self.ns.path,
                  self.ns.sourceFile, URIRef("https://schema.org/name")):
            for o in self.g.objects(node, p):
                names.append(str(o))
        if depth < 1:
            for p in (self.ns.document, self.ns.ofDocument, self.ns.textOf, PROV.wasDerivedFrom, DCTERMS.isFormatOf, DCTERMS.isVersionOf, PROV.specializationOf):
                for o in self.g.objects(node, p):
                    names += self.docnames(o, depth + 1)
        return names
    def claims(self, docmatch):
        out, unassigned = [], 0
        nodes = {}
        for t in TYPES:
            for s in self.g.subjects(RDF.type, self.ns[t]):
                nodes.setdefault(s, t)
        self.claim_type = nodes
        for s, t in nodes.items():
            c = SysClaim()
            c.node, c.type, c.origin = s, t, s
            c.parts = {}
            for r in ROLES:
                vs = []
                for p in self.props[r]:
                    for o in self.g.objects(s, p):
                        vs.append((o, self.labels(o)))
                if vs:
                    c.parts[r] = vs
            mod = list(self.g.objects(s, self.ns.modality))
            c.modality = self.local(mod[0]).capitalize() if mod else None
            notes = list(self.g.subjects(OA.hasBody, s))      # what belongs to a passage stands on its annotation; older graphs have it on the claim
            der = [o for n in [s] + notes for o in self.g.objects(n, self.ns.derivation)]
            der.sort(key=lambda o: ["Explicit", "Anaphora", "Inferred", "Computed"].index(self.local(o).capitalize()) if self.local(o).capitalize() in DERIVATIONS else 9)
            first = lambda *names: next((v for n in [s] + notes for v in [self.lit(n, *names)] if v is not None), None)
            c.derivation = self.local(der[0]).capitalize() if der else None
            c.frm = self.lit(s, "validFrom", "from"); c.until = self.lit(s, "validUntil", "until"); c.attested = first("attestedOn", "attested")
            a = self.lit(s, "amount")
            try: c.amount = float(a) if a is not None else None
            except ValueError: c.amount = None
            c.currency = self.lit(s, "currency"); c.per = self.lit(s, "per")
            v = self.lit(s, "value")
            try: c.value = float(v) if v is not None else None
            except ValueError: c.value = None
            c.partyLabel = first("partyLabel"); c.outcome = self.lit(s, "outcome", "result"); c.status = self.lit(s, "status", "membershipStatus")
            if not c.status and (s, self.ns.notStated, self.ns.validUntil) in self.g and not (s, self.ns.notStated, self.ns.validFrom) in self.g: c.status = "former"
            if "statementKind" not in c.parts and self.lit(s, "kind"):
                c.parts["statementKind"] = [(Literal(self.lit(s, "kind")), [self.lit(s, "kind")])]
            c.evidence = self.evidence(s)
            docs = set()
            for e in c.evidence:
                e["doc"] = docmatch(e["names"])
                if e["doc"]: docs.add(e["doc"])
            if not docs:
                names = [str(s)] + list(self.graph_of.get(s, []))
                for p in (self.ns.document, self.ns.inDocument, PROV.wasDerivedFrom, PROV.hadPrimarySource, DCTERMS.source):
                    for o in self.g.objects(s, p): names += self.docnames(o)
                d = docmatch(names)
                if d: docs.add(d)
            c.docs = docs
            if not docs: unassigned += 1
            # one claim per combination of multi-valued identity roles
            exp = [r for r in EXPLODE.get(t, []) if len(c.parts.get(r, [])) > 1]
            if exp:
                for combo in itertools.product(*[c.parts[r] for r in exp]):
                    k = SysClaim()
                    for f in SysClaim.__slots__: setattr(k, f, getattr(c, f))
                    k.parts = dict(c.parts)
                    for r, v in zip(exp, combo): k.parts[r] = [v]
                    out.append(k)
            else:
                out.append(c)
        self.by_node = defaultdict(list)
        for c in out: self.by_node[c.node].append(c)
        return out, unassigned

# ---------------------------------------------------------------- matching
class Scorer:
    def __init__(self, reader, matcher, docs):
        self.r, self.m, self.docs = reader, matcher, docs
    def sysvals(self, c, role, ctype=None):
        for r in ALT.get((ctype or c.type, role), [role]):
            if r in c.parts:
                return c.parts[r]
        return []
    def label_same(self, ctype, role, gold_label, val):
        sec = section(ctype, role)
        if sec == "partyname":
            return self.m.same(gold_label, val[1], "general") or self.m.same(gold_label, val[1], "party")
        return self.m.same(gold_label, val[1], sec)
    def set_compare(self, gc, sc, role, gv, need=1.0):
        """gv: gold labels. Every gold label must be there and (for need=1) nothing else; need<1 = Jaccard."""
        vals = self.sysvals(sc, role, gc["type"])
        if role == "speaker" and not vals: vals = sc.parts.get("onBehalfOf", [])
        if not vals: return False
        hit = sum(any(self.label_same(gc["type"], role, g, v) for v in vals) for g in gv)
        also = [x for x in gc.get(role + "Also", []) if x is not None]        # may stand beside the gold label or, where there is one, in its place
        good = sum(any(self.label_same(gc["type"], role, g, v) for g in list(gv) + also) for v in vals)
        if not hit and len(gv) == 1 and any(self.label_same(gc["type"], role, g, v) for g in also for v in vals): hit = 1
        if role == "agent" and need < 1.0 and hit and good == len(vals): return True      # a joint proposal may be split per person
        if need >= 1.0: return hit == len(gv) and good == len(vals)
        union = len(gv) + (len(vals) - good)
        return hit / max(1, union) >= need
    # content of procedural claims = the leaf claims reached through proposes/endorses/decides/invites
    def gold_leaves(self, gold, c, seen=None):
        seen = seen or set(); out = []
        for r in CONTENT:
            v = c["participants"].get(r)
            for x in (v if isinstance(v, list) else [v] if v else []):
                if isinstance(x, dict) and x["claim"] not in seen:
                    seen.add(x["claim"]); t = gold[x["claim"]]
                    sub = self.gold_leaves(gold, t, seen)
                    if any(r2 in t["participants"] for r2 in CONTENT): out += sub
                    else: out.append(t)
        return out
    def sys_leaves(self, c, seen=None):
        seen = seen or set(); out = []
        for r in CONTENT:
            for node, _ in c.parts.get(r, []):
                if node in seen: continue
                seen.add(node)
                for k in self.r.by_node.get(node, []):
                    if any(r2 in k.parts for r2 in CONTENT): out += self.sys_leaves(k, seen)
                    else: out.append(k)
        return out
    def content_same(self, gold, gc, sc, strict):
        if gc.get("claimRefLoose"): return True
        gl = self.gold_leaves(gold, gc)
        if not gl: return True
        sl = self.sys_leaves(sc)
        hits = [any(self.relaxed(gold, g, s) for s in sl) for g in gl]
        return all(hits) if strict else any(hits)
    def types_ok(self, gc, sc):
        return sc.type == gc["type"] or sc.type in gc.get("typeAlso", [])
    def relaxed(self, gold, gc, sc):
        if not self.types_ok(gc, sc): return False
        P = gc["participants"]
        if sc.type != gc["type"]:                    # accepted under another class: a participant in common, and none of the principals a stranger
            labs = [x for r, v in P.items() for x in (v if isinstance(v, list) else [v]) + gc.get(r + "Also", []) if isinstance(x, str)]
            known = lambda v: any(self.m.same(l, v[1], s) for l in labs for s in ("general", "party"))
            part = lambda v: any(norm(l) and norm(l) in norm(x) or norm(x) in norm(l) for l in labs for x in v[1] if norm(x))
            for r in PRINCIPAL:
                if r in sc.parts and not any(known(v) or r in ("organization", "network") and part(v) for v in sc.parts[r]): return False
            return any(known(v) for vs in sc.parts.values() for v in vs)
        if gc["type"] == "CostEstimate":
            return sc.amount is not None and abs(sc.amount - gc["amount"]) < 0.005 and (sc.currency == gc["currency"] or gc["amount"] == 0) and self.cost_about(gold, gc, sc)
        if gc["type"] == "Quantity":
            return sc.value is not None and abs(sc.value - gc["value"]) < 0.005
        if gc["type"] == "Event":
            labs = [x for v in P.values() for x in (v if isinstance(v, list) else [v]) if isinstance(x, str)]
            vals = [v for r, vs in sc.parts.items() for v in vs] + [(None, self.r.labels(sc.node))]
            same = any(self.m.same(l, v[1]) for l in labs for v in vals)
            return same or bool(gc.get("from") and sc.frm and sc.frm.startswith(gc["from"]))
        if gc["type"] == "DocumentRelation":
            g = set(norm(P["document"]).split())
            for v in self.sysvals(sc, "document"):
                for l in v[1]:
                    s = set(norm(l).split())
                    if s and len(g & s) / len(g | s) >= 0.4: return True
            ids = gc.get("identifier")
            return bool(ids and any(norm(ids) in norm(l) for v in self.sysvals(sc, "document") for l in v[1]))
        for role in KEY[gc["type"]]:
            gv = P.get(role)
            if gv is None: continue
            gv = gv if isinstance(gv, list) else [gv]
            need = 0.5 if role in ("speaker", "agent") else 1.0
            if gc["type"] == "PartyAffiliation" and role == "organization":
                if not self.set_compare(gc, sc, role, gv) and not (sc.partyLabel and self.m.same(gv[0], [sc.partyLabel.strip("()")], "party")): return False
                continue
            if not self.set_compare(gc, sc, role, gv, need): return False
        if gc["type"] in ("Proposal", "Endorsement", "Decision", "Invitation"):
            if not self.content_same(gold, gc, sc, False): return False
            if gc["type"] == "Decision" and sc.outcome and gc.get("outcome") and not self.gold_leaves(gold, gc):
                return self.outcome_ok(gc["outcome"], sc.outcome)
        return True
    def outcome_ok(self, g, s):
        return any(f in norm(s) for f in self.m.al.forms(g, "outcome")) or outcome_same(g, s)
    def cost_about(self, gold, gc, sc):
        """The thing paid for is compared only where the gold names a claim or a network; free text is not."""
        a = gc["participants"].get("about")
        vals = sc.parts.get("about", [])
        if a is None or not vals: return True
        nets = {norm(x) for c in gold.values() for r in ("organization", "network") for x in [c["participants"].get(r)] if isinstance(x, str)
                and c["type"] in ("Membership", "Founding", "Hosting", "Coordination")}
        if isinstance(a, dict):
            t = gold[a["claim"]]; lab = t["participants"].get("organization") or t["participants"].get("network")
        else:
            lab = a
        if not isinstance(lab, str) or norm(lab) not in nets: return True
        for node, labs in vals:
            if self.m.same(lab, labs) or norm(lab) in norm(" ".join(labs)): return True
            ks = self.r.by_node.get(node, [])
            if not ks and not self.netlabel(labs): return True
            for k in ks:
                for r in ("organization", "network"):
                    if any(self.m.same(lab, v[1]) or norm(lab) in norm(" ".join(v[1])) for v in k.parts.get(r, [])): return True
        return False
    def netlabel(self, labs):
        return any(norm(l) in self.all_nets for l in labs)
    def date_ok(self, gc, key, val):
        g = gc.get(key)
        also = gc.get({"from": "frmAlso", "until": "untilAlso"}[key], [])
        if val is None:                                                              # fromContext: printed elsewhere in the paper, may be left out, not be wrong
            return g is None or None in also or key == "from" and bool(gc.get("fromContext"))
        if any(val.startswith(x) for x in [g] + also if x is not None): return True
        if key == "until" and gc["type"] == "Membership" and gc["modality"] == "Stated": return False      # an end that the text does not give
        return g is None and not (gc["type"] in STATIC and key == "from")
    def strict(self, gold, gc, sc):
        if not self.relaxed(gold, gc, sc): return False
        if sc.modality not in [gc["modality"]] + gc.get("modalityAlso", []): return False
        if not self.date_ok(gc, "from", sc.frm) or not self.date_ok(gc, "until", sc.until): return False
        if gc.get("attested") and sc.attested and not any(sc.attested.startswith(x[:4]) for x in [gc["attested"]] + gc.get("attestedAlso", [])): return False
        if gc.get("status") == "former" and not (sc.until or sc.modality == "Denied" or (sc.status and re.search("former|tidigare|end|avslut", fold(sc.status)))): return False
        if sc.type != gc["type"]: return True
        if gc["type"] == "CostEstimate":
            if sc.per not in [gc.get("per")] + gc.get("perAlso", []): return False
        if gc["type"] == "PartyAffiliation" and sc.partyLabel and gc.get("partyLabel"):
            if sc.partyLabel.strip("() ") != gc["partyLabel"]: return False
        if gc["type"] == "Decision" and sc.outcome and gc.get("outcome"):
            if not self.outcome_ok(gc["outcome"], sc.outcome): return False
        for role, gv in gc["participants"].items():
            if role in OPTIONAL or role in CONTENT or (role == "about" and gc["type"] == "CostEstimate") or gc["type"] in PERIPHERAL: continue
            gv = [x for x in (gv if isinstance(gv, list) else [gv]) if isinstance(x, str)]
            if not gv: continue
            if gc["type"] == "PartyAffiliation" and role == "organization": continue
            if gc["type"] == "Invitation" and role == "agent" and "agent" not in sc.parts: return False
            if not self.set_compare(gc, sc, role, gv): return False
        return self.content_same(gold, gc, sc, True)

def bipartite(nl, nr, edge):
    """maximum matching; returns dict left->right"""
    adj = [[j for j in range(nr) if edge(i, j)] for i in range(nl)]
    mr = {}
    def go(i, seen):
        for j in adj[i]:
            if j in seen: continue
            seen.add(j)
            if j not in mr or go(mr[j], seen):
                mr[j] = i; return True
        return False
    for i in range(nl): go(i, set())
    return {i: j for j, i in mr.items()}

def prf(tp_s, n_s, tp_g, n_g):
    p = tp_s / n_s if n_s else (1.0 if not n_g else 0.0)
    r = tp_g / n_g if n_g else (1.0 if not n_s else 0.0)
    return p, r, (2 * p * r / (p + r) if p + r else 0.0)

def load_gold(folder):
    out = {}
    for f in sorted(glob.glob(os.path.join(folder, "*.json"))):
        g = json.loads(Path(f).read_text(encoding="utf-8"))
        out[g["document"]["file"]] = g
    return out

def make_docmatch(files, docmap=None):
    stems = {os.path.splitext(f)[0]: f for f in files}
    def match(names):
        for n in names:
            if docmap:
                for k, v in docmap.items():
                    if k in n: return v if v in files else stems.get(v)
            m = re.sub(r"[-_ ]+", "_", fold(n))
            best = None
            for st, f in stems.items():
                if st in m and (best is None or len(st) > len(best[0])): best = (st, f)
            if best: return best[1]
        for n in names:
            m = re.sub(r"[-_ ]+", "_", fold(n))
            for st, f in stems.items():
                if st.split("_", 1)[1] in m: return f
        return None
    return match

def mustnot_hit(S, gold, mn, sc):
    if sc.type != mn["type"]: return False
    if mn.get("modality") and sc.modality != mn["modality"]: return False
    if mn.get("amount") is not None and (sc.amount is None or abs(sc.amount - mn["amount"]) > 0.005): return False
    if mn.get("outcome") and not (sc.outcome and norm(mn["outcome"]) in norm(sc.outcome)): return False
    if mn.get("outcome") and "avsl" not in norm(mn["outcome"]) and "avsl" in norm(sc.outcome): return False      # "återremiss avslås" is no återremiss
    if mn.get("derivationNot") and sc.derivation == mn["derivationNot"]: return False
    if mn.get("status") == "former" and not (sc.until or (sc.status and re.search("former|tidigare|end|avslut", fold(sc.status)))): return False
    if mn.get("status") == "current" and (sc.until or (sc.status and re.search("former|tidigare|end|avslut", fold(sc.status)))): return False
    for role, gv in mn["participants"].items():
        gv = gv if isinstance(gv, list) else [gv]
        refs = [x for x in gv if isinstance(x, dict)]
        if refs:
            fake = {"type": mn["type"], "participants": {role: refs}}
            if S.gold_leaves(gold, fake):
                if not S.content_same(gold, fake, sc, False): return False
            elif not any(S.relaxed(gold, gold[x["claim"]], k) for x in refs for node, _ in sc.parts.get(role, []) for k in S.r.by_node.get(node, [])): return False
            continue
        fake = {"type": mn["type"], "participants": mn["participants"]}
        if role == "about" and mn["type"] == "CostEstimate":
            ok = False
            for node, labs in sc.parts.get("about", []):
                if S.m.same(gv[0], labs): ok = True
                for k in S.r.by_node.get(node, []):
                    for r in ("organization", "network"):
                        if any(S.m.same(gv[0], v[1]) for v in k.parts.get(r, [])): ok = True
            if not ok: return False
            continue
        if not S.set_compare(fake, sc, role, gv): return False
    return True

def score(graph_files, gold_dir, ns="https://w3id.org/stadsgraf/ns#", docs_dir=None, ocr=False, docmap=None, aliases=None):
    gold_all = load_gold(gold_dir)
    reader = GraphReader(graph_files, ns)
    match = Matcher(Aliases(aliases), ocr)
    dm = make_docmatch(list(gold_all), docmap)
    sysc, unassigned = reader.claims(dm)
    S = Scorer(reader, match, gold_all)
    S.all_nets = set()
    for g in gold_all.values():
        for c in g["claims"]:
            if c["type"] in ("Membership", "Founding", "Hosting", "Coordination"):
                for r in ("organization", "network"):
                    if isinstance(c["participants"].get(r), str): S.all_nets |= match.al.forms(c["participants"][r])
    res = {"graph": [os.path.basename(f) for f in graph_files], "ns": ns, "ocr": ocr, "system_claims": len(sysc), "unassigned_to_a_document": unassigned,
           "no_such_claims": not sysc, "types": {}, "docs": {}, "must_not": [], "missed": [], "spurious": []}
    acc = {m: defaultdict(Counter) for m in ("strict", "relaxed")}
    ev = Counter(); texts = {}
    must_total = must_hit = 0
    for f, g in gold_all.items():
        gold = {c["id"]: c for c in g["claims"]}
        gl = list(gold.values())
        seen, sl = {}, []
        dup = 0
        for c in sysc:
            if f not in c.docs: continue
            k = c.sig()
            if k in seen: dup += 1; continue
            seen[k] = c; sl.append(c)
        # core claims are placed first so that they get their partner first
        order = sorted(range(len(gl)), key=lambda i: not gl[i]["core"])
        gl = [gl[i] for i in order]
        per = {}
        strict_sys = set()
        for mode, fn in (("strict", S.strict), ("relaxed", S.relaxed)):
            mt = bipartite(len(gl), len(sl), lambda i, j: fn(gold, gl[i], sl[j]))
            used = set(mt.values())
            # a second system claim for an already matched gold claim is not an error of fact: not counted either way
            also = {j for j in range(len(sl)) if j not in used and any(fn(gold, x, sl[j]) for x in gl)}
            if mode == "strict":                     # a claim that is right in its own class breaks no must_not
                strict_sys = {j for j in range(len(sl)) if any(x["type"] == sl[j].type and fn(gold, x, sl[j]) for x in gl)}
            A = acc[mode]
            for i, c in enumerate(gl):
                A[c["type"]]["g_all"] += 1; A[c["type"]]["g_all_hit"] += i in mt
                if c["core"]:
                    A[c["type"]]["g"] += 1; A[c["type"]]["g_hit"] += i in mt
                    if i not in mt and mode == "relaxed" and c["type"] in MAIN:
                        res["missed"].append({"doc": f, "id": c["id"], "type": c["type"], "participants": c["participants"], "modality": c["modality"]})
            for j, c in enumerate(sl):
                if j in also: continue
                if j not in used:
                    kinds = {norm(l) for v in c.parts.get("statementKind", []) for l in v[1]}
                    if c.type == "PositionStatement" and (c.modality == "Opinion" or kinds & VIEW_KINDS): continue
                    if mode == "relaxed" and c.type in MAIN:
                        res["spurious"].append({"doc": f, "type": c.type, "node": str(c.node), "modality": c.modality,
                                                "participants": {r: [v[1][0] for v in vs] for r, vs in c.parts.items()}})
                    A[c.type]["s"] += 1
                else:
                    gt = gl[[i for i, jj in mt.items() if jj == j][0]]["type"]
                    A[gt]["s"] += 1; A[gt]["s_hit"] += 1
            D = Counter()
            for i, c in enumerate(gl):
                if c["type"] in MAIN and c["core"]: D["g"] += 1; D["gh"] += i in mt
            for j, c in enumerate(sl):
                if c.type in MAIN and j not in also:
                    if j in used: D["s"] += 1; D["sh"] += 1
                    elif not (c.type == "PositionStatement" and (c.modality == "Opinion" or {norm(l) for v in c.parts.get("statementKind", []) for l in v[1]} & VIEW_KINDS)): D["s"] += 1
            per[mode] = dict(zip(("precision", "recall", "f1"), prf(D["sh"], D["s"], D["gh"], D["g"])))
            if mode == "relaxed":
                goldspan = {i: [(e["start"], e["end"]) for e in gl[i]["evidence"]] for i in mt}
                for i, j in mt.items():
                    for e in sl[j].evidence:
                        if e.get("doc") == f and e["start"] is not None and docs_dir:
                            ev["ov_n"] += 1
                            ev["ov"] += any(e["start"] < b and a < e["end"] for a, b in goldspan[i])
        # must-not
        hits = 0
        for mn in g["must_not"]:
            must_total += 1
            byref = any(isinstance(x, dict) for v in mn["participants"].values() if isinstance(v, list) for x in v)      # names its content: a loose match elsewhere is no excuse
            bad = [c for j, c in enumerate(sl) if (byref or j not in strict_sys) and mustnot_hit(S, gold, mn, c)]
            if bad:
                hits += 1; must_hit += 1
                res["must_not"].append({"doc": f, "type": mn["type"], "participants": mn["participants"], "modality": mn.get("modality"), "reason": mn["reason"],
                                        "claims": sorted({str(c.node) for c in bad})[:5]})
        # evidence
        if docs_dir and f not in texts:
            p = Path(docs_dir, f); texts[f] = p.read_bytes().decode("utf-8") if p.exists() else None
        for c in sl:
            if not any(e.get("doc") == f for e in c.evidence): ev["claims_without"] += 1
            for e in c.evidence:
                if e.get("doc") != f: continue
                ev["spans"] += 1
                if e["quote"] is None: continue
                ev["quotes"] += 1
                q = norm(e["quote"]) + " " + fold(e["quote"])
                objs = c.parts.get(OBJECT.get(c.type, ""), [])
                if c.type in ("CostEstimate", "Quantity"):
                    ok = bool(re.search(r"\d|ingen|avgiftsfri|kostnadsfri|tack|tiotal|\btal\b|ett |tva|tre|fyra|fem|sex|sju|atta|nio|elva", fold(e["quote"])))
                elif objs:
                    sec = section(c.type, OBJECT[c.type]); sec = "general" if sec == "partyname" else sec
                    ok = False
                    for node, labs in objs:
                        for l in labs:
                            for form in match.al.forms(l, sec) | match.al.forms(l):
                                if form and re.search(r"(?<![a-z0-9])" + re.escape(form), q): ok = True
                    if c.type == "PartyAffiliation" and c.partyLabel and re.search(r"\b" + re.escape(c.partyLabel.strip("()")) + r"\b", e["quote"]): ok = True
                else:
                    continue
                ev["obj_n"] += 1; ev["obj"] += ok
                if c.derivation == "Explicit": ev["objx_n"] += 1; ev["objx"] += ok
                if texts.get(f) and e["start"] is not None:
                    ev["exact_n"] += 1; ev["exact"] += texts[f][e["start"]:e["end"]] == e["quote"]
        res["docs"][f] = {**{m: {k: round(v, 4) for k, v in per[m].items()} for m in per}, "must_not_violations": hits, "duplicates": dup}
    def table(mode, types, core=True):
        t = Counter()
        for x in types:
            for k, v in acc[mode][x].items(): t[k] += v
        p, r, f1 = prf(t["s_hit"], t["s"], t["g_hit" if core else "g_all_hit"], t["g" if core else "g_all"])
        return {"gold_core": t["g"], "gold_all": t["g_all"], "system": t["s"], "matched_core": t["g_hit"], "matched_all": t["g_all_hit"],
                "precision": round(p, 4), "recall": round(r, 4), "f1": round(f1, 4), "recall_all": round(t["g_all_hit"] / t["g_all"], 4) if t["g_all"] else None}
    for t in TYPES:
        res["types"][t] = {m: table(m, [t], t in MAIN) for m in ("strict", "relaxed")}
    res["overall"] = {m: table(m, MAIN) for m in ("strict", "relaxed")}
    for m in ("strict", "relaxed"):
        present = [t for t in MAIN if acc[m][t]["g"]]
        res["overall"][m]["macro_f1"] = round(sum(res["types"][t][m]["f1"] for t in present) / len(present), 4) if present else None
    res["must_not_total"], res["must_not_violations"] = must_total, must_hit
    sh = lambda a, b: round(ev[a] / ev[b], 4) if ev[b] else None
    res["evidence"] = {"spans": ev["spans"], "with_quote": ev["quotes"], "claims_without_evidence": ev["claims_without"], "object_label_in_quote": sh("obj", "obj_n"),
                       "object_label_in_quote_explicit": sh("objx", "objx_n"), "span_text_equals_quote": sh("exact", "exact_n"), "overlaps_gold_span": sh("ov", "ov_n")}
    return res

def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("graph", nargs="+")
    ap.add_argument("--gold", default=os.path.join(HERE, "gold")); ap.add_argument("--docs", default=None, help="folder of the text the graph was made from (default docs/, or scanned/ with --ocr)")
    ap.add_argument("--ns", default="https://w3id.org/stadsgraf/ns#"); ap.add_argument("--ocr", action="store_true", help="the graph was made from scanned/: labels may differ by a few letters")
    ap.add_argument("--doc-map", default=None, help="JSON {part of IRI or label: gold file name}"); ap.add_argument("--json", default=None); ap.add_argument("--list", action="store_true", help="print missed and spurious claims")
    a = ap.parse_args()
    docs = a.docs or os.path.join(HERE, ("scanned" if os.path.isdir(os.path.join(HERE, "scanned")) else "ocr") if a.ocr else "docs")
    r = score(a.graph, a.gold, a.ns, docs, a.ocr, json.loads(Path(a.doc_map).read_text(encoding="utf-8")) if a.doc_map else None)
    if r["no_such_claims"]: print("WARNING: no claim of any known class in namespace %s" % a.ns)
    print("%-18s %5s %5s | %-26s | %-26s" % ("type", "gold", "sys", "strict P / R / F1", "relaxed P / R / F1"))
    for t in TYPES + ["overall"]:
        d = r["overall"] if t == "overall" else r["types"][t]
        s, x = d["strict"], d["relaxed"]
        if not (s["gold_all"] or s["system"]): continue
        n_gold = s["gold_all"] if t in PERIPHERAL else s["gold_core"]
        print("%-18s %5d %5d | %.3f / %.3f / %.3f       | %.3f / %.3f / %.3f%s" % (t, n_gold, x["system"], s["precision"], s["recall"], s["f1"], x["precision"], x["recall"], x["f1"], "   (not in overall)" if t in PERIPHERAL else ""))
    print("macro F1 strict %s relaxed %s" % (r["overall"]["strict"]["macro_f1"], r["overall"]["relaxed"]["macro_f1"]))
    print("must_not violated: %d of %d" % (r["must_not_violations"], r["must_not_total"]))
    print("evidence:", json.dumps(r["evidence"]))
    print("claims in no known document:", r["unassigned_to_a_document"])
    for f, d in r["docs"].items():
        print("  %-46s strict F1 %.3f  relaxed F1 %.3f  must_not %d" % (f, d["strict"]["f1"], d["relaxed"]["f1"], d["must_not_violations"]))
    if a.list:
        for x in r["must_not"]: print("MUST NOT", json.dumps(x, ensure_ascii=False))
        for x in r["missed"]: print("MISSED", json.dumps(x, ensure_ascii=False))
        for x in r["spurious"]: print("SPURIOUS", json.dumps(x, ensure_ascii=False))
    if a.json: Path(a.json).write_text(json.dumps(r, ensure_ascii=False, indent=1), encoding="utf-8")

if __name__ == "__main__":
    main()
