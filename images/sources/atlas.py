"""Small map maker: Lambert conic base map, fronts, tapered arrows, labels; writes SVG. Unit of the drawing: 0.1 mm."""
import gzip, math, os

HERE = os.path.dirname(os.path.abspath(__file__))
PT = 3.528                      # one point in drawing units
SANS, SERIF = "Noto Sans SC", "Noto Serif SC"
WATER, COAST, RIVER = "#d9d9d9", "#6a6a6a", "#8e8e8e"
INK, GER, MID = "#111", "#3a3a3a", "#777"
_geo = {}

def geo(kind):
    if not _geo:
        for line in gzip.open(HERE + "/data/geo.txt.gz", "rt"):
            k, scale, *d = line.split()
            x = y = 0
            out = []
            for p in d:
                a, b = p.split(",")
                x += int(a); y += int(b)
                out.append((x / int(scale), y / int(scale)))
            _geo.setdefault(k, []).append(out)
    return _geo.get(kind, [])

def inside(p, rings):
    c = False
    for r in rings:
        for (ax, ay), (bx, by) in zip(r, r[1:] + r[:1]):
            if (ay > p[1]) != (by > p[1]) and p[0] < (bx - ax) * (p[1] - ay) / (by - ay) + ax:
                c = not c
    return c

def width(text, size, spacing=0):
    return sum((1.0 if ord(c) > 0x2e80 or c in "—…“”" else 0.32 if c in " .,:·'()-il" else 0.58) * size + spacing for c in text) - spacing

def esc(s):
    return s.replace("&", "&amp;").replace("<", "&lt;")

def spline(p, n=14):
    """Catmull-Rom points through p."""
    if len(p) < 3:
        return p
    q = [(2 * p[0][0] - p[1][0], 2 * p[0][1] - p[1][1])] + p + [(2 * p[-1][0] - p[-2][0], 2 * p[-1][1] - p[-2][1])]
    if math.dist(p[0], p[-1]) < 1e-6:
        q[0], q[-1] = p[-2], p[1]
    out = []
    for a, b, c, d in zip(q, q[1:], q[2:], q[3:]):
        for i in range(n):
            t = i / n
            out.append(tuple(0.5 * (2 * b[k] + (c[k] - a[k]) * t + (2 * a[k] - 5 * b[k] + 4 * c[k] - d[k]) * t * t
                                    + (3 * b[k] - a[k] - 3 * c[k] + d[k]) * t ** 3) for k in (0, 1)))
    return out + [p[-1]]

def path(pts, closed=False):
    return "M" + " ".join("%.1f,%.1f" % p for p in pts) + ("Z" if closed else "")

class Map:
    LAYERS = ("base", "area", "river", "border", "front", "arrow", "symbol", "text", "box")

    def __init__(self, name, w, h, lon, lat, km, detail="", rivers=(1, 2), lon0=None, alpha=False):
        self.name, self.w, self.h, self.detail = name, w * 10, h * 10, detail
        self.k = self.w / km
        self.lon0 = math.radians(lon if lon0 is None else lon0)
        half = math.degrees(km * h / w / 6371 / 2)
        f1, f2 = math.radians(lat - half * .66), math.radians(lat + half * .66)
        t = lambda f: math.tan(math.pi / 4 + f / 2)
        self.n = math.log(math.cos(f1) / math.cos(f2)) / math.log(t(f2) / t(f1))
        self.F = math.cos(f1) * t(f1) ** self.n / self.n * 6371
        self.ox = self.oy = 0
        x, y = self.xy((lon, lat))
        self.ox, self.oy = self.w / 2 - x, self.h / 2 - y
        self.layer = {k: [] for k in self.LAYERS}
        self.boxes, self.clip = [], []
        self.base(rivers)

    def xy(self, p):
        r = self.F / math.tan(math.pi / 4 + math.radians(p[1]) / 2) ** self.n
        a = self.n * (math.radians(p[0]) - self.lon0)
        return (r * math.sin(a) * self.k + self.ox, r * math.cos(a) * self.k + self.oy)

    def project(self, pts, smooth=False):
        q = [self.xy(p) for p in pts]
        return spline(q) if smooth else q

    def add(self, layer, s):
        self.layer[layer].append(s)

    # ---- base
    def near(self, q, m=300):
        return max(p[0] for p in q) > -m and min(p[0] for p in q) < self.w + m and max(p[1] for p in q) > -m and min(p[1] for p in q) < self.h + m

    def thin(self, q, tol=1.0):
        out = [q[0]]
        for p in q[1:-1]:
            if math.dist(p, out[-1]) >= tol:
                out.append(p)
        return out + [q[-1]]

    def fillpath(self, rings, tiny=6):
        d = []
        for r in rings:
            q = [self.xy(p) for p in r]
            if self.near(q) and max(max(p[0] for p in q) - min(p[0] for p in q), max(p[1] for p in q) - min(p[1] for p in q)) > tiny:
                d.append(path([(max(-900, min(self.w + 900, x)), max(-900, min(self.h + 900, y))) for x, y in self.thin(q)], True))
        return "".join(d)

    def base(self, rivers):
        sfx = "-" + self.detail if self.detail else ""
        b = (26.5, 35, 58.5, 62) if self.detail else (8, 66, 39, 71)
        m = lambda a, c: [a + (c - a) * i / 58 for i in range(58)]
        frame = [[(x, b[2]) for x in m(b[0], b[1])] + [(b[1], y) for y in m(b[2], b[3])] + [(x, b[3]) for x in m(b[1], b[0])] + [(b[0], y) for y in m(b[3], b[2])]]
        dry = (30.6, 59.0) if self.detail else (37.6, 55.8)
        sea, lake = list(geo("sea" + sfx)), list(geo("lake" + sfx))
        if inside(dry, sea):
            sea += frame
        if inside(dry, lake):
            lake += frame
        st = 'fill="%s" fill-rule="evenodd" stroke="%s" stroke-width="1.3"' % (WATER, COAST)
        self.add("base", '<path %s d="%s"/>' % (st, self.fillpath(sea)))
        self.add("base", '<path %s d="%s"/>' % (st, self.fillpath(lake)))
        isl = self.fillpath(geo("isle" + sfx))
        if isl:
            self.add("base", '<path fill="#fff" fill-rule="evenodd" stroke="%s" stroke-width="1.3" d="%s"/>' % (COAST, isl))
        for lev in rivers:
            self.river([r for r in geo("river%d%s" % (lev, sfx))], {1: 3.2, 2: 2.6, 3: 1.7, 4: 1.2}[lev])
        if not self.detail:
            from rivers import OLD
            for r in OLD:
                self.river([r], 3.2, smooth=True)

    def river(self, chains, w=2.6, smooth=False):
        d = []
        for r in chains:
            q = self.project(r, smooth)
            if self.near(q, 50):
                d.append(path(self.thin(q)))
        if d:
            self.add("river", '<path fill="none" stroke="%s" stroke-width="%.1f" stroke-linejoin="round" stroke-linecap="round" d="%s"/>' % (RIVER, w, "".join(d)))

    # ---- lines and areas
    LINES = {"border": "stroke:#222;stroke-width:2.6;stroke-dasharray:16 5 3 5", "border-old": "stroke:#555;stroke-width:1.8;stroke-dasharray:9 5",
             "border-thin": "stroke:#888;stroke-width:1.2;stroke-dasharray:7 4 2 4", "rail": "stroke:#666;stroke-width:1.5",
             "front1": "stroke:#111;stroke-width:6.5", "front2": "stroke:#111;stroke-width:5;stroke-dasharray:18 8", "front3": "stroke:#111;stroke-width:4.6;stroke-dasharray:3 7;stroke-linecap:round",
             "front4": "stroke:#777;stroke-width:6", "front5": "stroke:#111;stroke-width:2.4", "defence": "stroke:#444;stroke-width:3;stroke-dasharray:6 4",
             "thin": "stroke:#333;stroke-width:1.6", "ice": "stroke:#111;stroke-width:4;stroke-dasharray:10 5"}

    def line(self, pts, style, smooth=True, layer="front", halo=False):
        q = self.project(pts, smooth)
        if halo:
            self.add(layer, '<path d="%s" fill="none" stroke="#fff" stroke-width="11" stroke-linejoin="round"/>' % path(q))
        self.add(layer, '<path d="%s" style="fill:none;stroke-linejoin:round;%s"/>' % (path(q), self.LINES[style]))
        if style == "rail":
            self.add(layer, '<path d="%s" fill="none" stroke="#666" stroke-width="5" stroke-dasharray="1.4 12"/>' % path(q))

    def teeth(self, pts, side=1, smooth=True, step=26, size=9, color=INK):
        """A line of positions: small ticks on one side."""
        q, d, acc = self.project(pts, smooth), [], 0
        for a, b in zip(q, q[1:]):
            L = math.dist(a, b)
            while L and acc < L:
                x, y = a[0] + (b[0] - a[0]) * acc / L, a[1] + (b[1] - a[1]) * acc / L
                d.append("M%.1f %.1fl%.1f %.1f" % (x, y, -(b[1] - a[1]) / L * size * side, (b[0] - a[0]) / L * size * side))
                acc += step
            acc -= L
        self.add("front", '<path d="%s" fill="none" stroke="%s" stroke-width="2.6"/>' % ("".join(d), color))

    def area(self, pts, fill="url(#h1)", smooth=True, stroke="none", sw=2, opacity=1):
        q = self.project(pts + [pts[0]], smooth)
        self.add("area", '<path d="%s" fill="%s" stroke="%s" stroke-width="%g" opacity="%g"/>' % (path(q, True), fill, stroke, sw, opacity))

    def arrow(self, pts, side="G", w=16, tail=0.45, head=2.1, smooth=True):
        """Tapered arrow along pts: thin at the tail, wide at the head. G: dark; S: white with a dark rim; s/g: thin dashed movement."""
        q = self.project(pts, smooth)
        cum = [0]
        for a, b in zip(q, q[1:]):
            cum.append(cum[-1] + math.dist(a, b))
        L = cum[-1]
        hl = min(w * 1.9, L * .55)
        left, right = [], []
        neck = None
        for i, (p, c) in enumerate(zip(q, cum)):
            if c > L - hl:
                break
            a, b = q[max(0, i - 1)], q[min(len(q) - 1, i + 1)]
            d = math.dist(a, b) or 1
            nx, ny = -(b[1] - a[1]) / d, (b[0] - a[0]) / d
            ww = w * (tail + (1 - tail) * c / L) / 2
            left.append((p[0] + nx * ww, p[1] + ny * ww))
            right.append((p[0] - nx * ww, p[1] - ny * ww))
            neck = (p, nx, ny)
        tip = q[-1]
        (px, py), nx, ny = neck
        d = math.dist((px, py), tip) or 1
        nx, ny = -(tip[1] - py) / d, (tip[0] - px) / d
        hw = w * head / 2
        poly = left + [(px + nx * hw, py + ny * hw), tip, (px - nx * hw, py - ny * hw)] + right[::-1]
        st = {"G": 'fill="%s" stroke="#fff" stroke-width="1.4"' % GER, "S": 'fill="#fff" stroke="#111" stroke-width="2.2"',
              "A": 'fill="#a8a8a8" stroke="#fff" stroke-width="1.2"'}[side]
        self.add("arrow", '<path d="%s" %s stroke-linejoin="round"/>' % (path(poly, True), st))

    # ---- text
    def note(self, rect, what):
        x0, y0, x1, y1 = rect
        if x0 < 6 or y0 < 6 or x1 > self.w - 6 or y1 > self.h - 6:
            print("%s: off the picture: %s (%.0f %.0f %.0f %.0f)" % (self.name, what, *rect))
        for r, o in self.boxes:
            if x0 < r[2] - 1 and r[0] < x1 - 1 and y0 < r[3] - 1 and r[1] < y1 - 1:
                print("%s: %s overlaps %s" % (self.name, what, o))
        self.boxes.append((rect, what))

    def text(self, x, y, s, size=7, anchor="middle", font=SANS, weight=400, color=INK, spacing=0, rot=0, halo=True, italic=False, layer="text", check=True):
        z = size * PT
        lines = s.split("\n")
        for i, t in enumerate(lines):
            yy = y + (i - (len(lines) - 1) / 2) * z * 1.16 + z * .37
            tr = ' transform="rotate(%g %.1f %.1f)"' % (rot, x, y) if rot else ""
            hs = ' stroke="#fff" stroke-width="%.1f" stroke-linejoin="round" paint-order="stroke"' % (z * .22) if halo else ""
            self.add(layer, '<text x="%.1f" y="%.1f" font-family="%s" font-size="%.2f" font-weight="%d" fill="%s" text-anchor="%s"%s%s%s%s>%s</text>' % (
                x + (spacing / 2 if anchor == "middle" else 0), yy, font, z, weight, color, anchor, ' letter-spacing="%.1f"' % spacing if spacing else "", ' font-style="italic"' if italic else "", tr, hs, esc(t)))
        if check:
            W = max(width(t, z, spacing) for t in lines)
            H = z * 1.16 * len(lines)
            x0 = {"middle": x - W / 2, "start": x, "end": x - W}[anchor]
            if rot:
                a = math.radians(rot)
                n = max(1, int(W / H))
                for i in range(n):
                    u = -W / 2 + (i + .5) * W / n
                    cx, cy = x + u * math.cos(a), y + u * math.sin(a)
                    self.note2((cx - H / 2.4, cy - H / 2.4, cx + H / 2.4, cy + H / 2.4), s, i)
            else:
                self.note((x0, y - H / 2 + z * .08, x0 + W, y + H / 2 - z * .05), s.replace("\n", ""))

    def note2(self, rect, s, i):
        keep = [b for b in self.boxes if b[1] == s]
        self.boxes = [b for b in self.boxes if b[1] != s]
        self.note(rect, s)
        self.boxes += keep

    def label(self, lon, lat, s, size=7, rot=0, spacing=0, kind="", anchor="middle", weight=None, color=None, halo=True):
        x, y = self.xy((lon, lat))
        opt = {"": (SANS, 400, INK, False), "water": (SERIF, 500, "#444", True), "region": (SERIF, 600, "#555", False), "country": (SERIF, 700, "#333", False),
               "date": (SANS, 500, INK, False), "group": (SANS, 700, INK, False)}[kind]
        self.text(x, y, s, size, anchor, opt[0], weight or opt[1], color or opt[2], spacing * PT, rot, halo, opt[3])

    POS = {"e": (1, 0, "start"), "w": (-1, 0, "end"), "n": (0, -1, "middle"), "s": (0, 1, "middle"), "ne": (.75, -.75, "start"), "se": (.75, .75, "start"),
           "nw": (-.75, -.75, "end"), "sw": (-.75, .75, "end")}

    def city(self, name, rank=3, pos="e", at=None, text=None, size=None, shift=(0, 0)):
        from cities import CITIES
        x, y = self.xy(at or CITIES[name])
        r = {1: 8, 2: 6, 3: 4.4, 4: 3.4}[rank]
        z = size or {1: 9, 2: 7.8, 3: 7, 4: 6.6}[rank]
        if rank == 1:
            self.add("symbol", '<circle cx="%.1f" cy="%.1f" r="8" fill="#fff" stroke="#111" stroke-width="2.6"/><circle cx="%.1f" cy="%.1f" r="3.6" fill="#111"/>' % (x, y, x, y))
        else:
            self.add("symbol", '<circle cx="%.1f" cy="%.1f" r="%.1f" fill="%s" stroke="#111" stroke-width="%.1f"/>' % (x, y, r, "#111" if rank == 2 else "#fff", 2.0))
        dx, dy, an = self.POS[pos]
        g = r + 5
        off = z * PT * .5
        self.text(x + dx * g + shift[0], y + shift[1] + (dy * (g + off) if an == "middle" else dy * (g * .6 + off * .7)), text or name, z, an, weight={1: 700, 2: 500}.get(rank, 400))
        self.boxes.append(((x - r, y - r, x + r, y + r), "o " + name))

    def cities(self, spec):
        for item in spec.split():
            name, rank, pos = item.split(":")
            self.city(name, int(rank), pos)

    def unit(self, lon, lat, s, side="G", size=6.6, weight=500):
        """Army label in a box: German white on dark, Soviet black on white, A (allies of Germany) black on grey."""
        x, y = self.xy((lon, lat))
        z = size * PT
        lines = s.split("\n")
        W, H = max(width(t, z) for t in lines) + z * .5, z * 1.16 * len(lines) + z * .12
        fill, ink = {"G": (GER, "#fff"), "S": ("#fff", "#111"), "A": ("#c4c4c4", "#111")}[side]
        self.add("text", '<rect x="%.1f" y="%.1f" width="%.1f" height="%.1f" rx="2.5" fill="%s" stroke="%s" stroke-width="1.5"/>' % (
            x - W / 2, y - H / 2, W, H, fill, "#111" if side != "G" else "#fff"))
        self.text(x, y, s, size, weight=weight, color=ink, halo=False, check=False)
        self.note((x - W / 2, y - H / 2, x + W / 2, y + H / 2), s.replace("\n", ""))

    def flag(self, lon, lat, s, size=6.6, anchor="middle"):
        """Date beside a front line: small, on a white ground."""
        self.label(lon, lat, s, size, kind="date", anchor=anchor, weight=600)

    # ---- furniture
    def legend(self, items, x, y, w=None, size=6.6, title=None):
        """items: (kind, text); x, y in mm from the left/top (negative: from the right/bottom)."""
        z = size * PT
        sw, lh = 95, z * 1.42
        W = w * 10 if w else max(width(t, z) for _, t in items) + sw + 40
        H = lh * len(items) + 24
        X = x * 10 if x >= 0 else self.w + x * 10 - W
        Y = y * 10 if y >= 0 else self.h + y * 10 - H
        self.add("box", '<rect x="%.1f" y="%.1f" width="%.1f" height="%.1f" fill="#fff" stroke="#444" stroke-width="1.2"/>' % (X, Y, W, H))
        self.note((X, Y, X + W, Y + H), "legend")
        for i, (kind, t) in enumerate(items):
            yy = Y + 12 + lh * (i + .5)
            self.sample(kind, X + 14, yy, sw - 20)
            self.text(X + sw + 8, yy, t, size, "start", halo=False, layer="box", check=False)

    def sample(self, kind, x, y, w):
        b = lambda s: self.add("box", s)
        if kind in self.LINES:
            b('<path d="M%.1f %.1fh%.1f" style="fill:none;%s"/>' % (x, y, w, self.LINES[kind]))
            if kind == "rail":
                b('<path d="M%.1f %.1fh%.1f" fill="none" stroke="#666" stroke-width="5" stroke-dasharray="1.4 12"/>' % (x, y, w))
        elif kind in "GSA":
            save, arr = self.xy, self.layer["arrow"]
            self.xy, self.layer["arrow"] = (lambda p: p), self.layer["box"]
            self.arrow([(x, y), (x + w, y)], kind, 13, smooth=False)
            self.xy, self.layer["arrow"] = save, arr
        elif kind.startswith("u"):
            fill, ink = {"G": (GER, "#fff"), "S": ("#fff", "#111"), "A": ("#c4c4c4", "#111")}[kind[1]]
            b('<rect x="%.1f" y="%.1f" width="%.1f" height="22" rx="2.5" fill="%s" stroke="#111" stroke-width="1.4"/>' % (x, y - 11, w, fill))
        elif kind == "teeth":
            b('<path d="M%.1f %.1fh%.1f" stroke="#111" stroke-width="5"/><path d="%s" stroke="#111" stroke-width="2.6"/>' % (x, y + 3, w, "".join("M%.1f %.1fv-10" % (x + 8 + i * 20, y + 3) for i in range(4))))
        elif kind.startswith("fill:"):
            b('<rect x="%.1f" y="%.1f" width="%.1f" height="22" fill="%s" stroke="#444" stroke-width="1.2"/>' % (x, y - 11, w, kind[5:]))
        elif kind.startswith("svg:"):
            b('<g transform="translate(%.1f %.1f)">%s</g>' % (x + w / 2, y, kind[4:]))

    def scalebar(self, km, x, y):
        L = km * self.k
        X = x * 10 + 22 if x >= 0 else self.w + x * 10 - L - 30
        Y = y * 10 if y >= 0 else self.h + y * 10 + 8
        h = 5
        self.add("box", '<rect x="%.1f" y="%.1f" width="%.1f" height="%.1f" fill="#fff" opacity=".75"/>' % (X - 22, Y - 36, L + 66, 50))
        self.add("box", '<path d="M%.1f %.1fh%.1fv%dh-%.1fz" fill="#fff" stroke="#111" stroke-width="1.2"/><path d="M%.1f %.1fh%.1fv%dh-%.1fz" fill="#111"/>' % (X, Y, L, h, L, X, Y, L / 2, h, L / 2))
        for u, t in ((0, "0"), (.5, "%g" % (km / 2)), (1, "%g千米" % km)):
            self.text(X + L * u, Y - 15, t, 6.6, halo=False, layer="box", check=False)
        self.note((X - 22, Y - 36, X + L + 44, Y + 14), "scale bar")

    DEFS = """<defs>
<pattern id="h1" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V9" stroke="#777" stroke-width="2"/></pattern>
<pattern id="h2" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><path d="M0 0V9" stroke="#777" stroke-width="2"/></pattern>
<pattern id="h3" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V8M0 0H8" stroke="#888" stroke-width="1.5"/></pattern>
<pattern id="h4" width="9" height="9" patternUnits="userSpaceOnUse"><circle cx="3" cy="3" r="1.5" fill="#666"/></pattern>
<pattern id="h5" width="9" height="9" patternUnits="userSpaceOnUse"><path d="M0 4H9" stroke="#888" stroke-width="1.8"/></pattern>
</defs>"""

    def save(self):
        s = ['<svg xmlns="http://www.w3.org/2000/svg" width="%gmm" height="%gmm" viewBox="0 0 %g %g">' % (self.w / 10, self.h / 10, self.w, self.h), self.DEFS,
             '<rect width="%g" height="%g" fill="#fff"/>' % (self.w, self.h)]
        for k in self.LAYERS:
            s.append('<g id="%s">' % k + "\n".join(self.layer[k]) + "</g>")
        s.append('<rect x="1.5" y="1.5" width="%g" height="%g" fill="none" stroke="#222" stroke-width="3"/></svg>\n' % (self.w - 3, self.h - 3))
        open(HERE + "/" + self.name + ".svg", "w", encoding="utf-8").write("\n".join(s))
