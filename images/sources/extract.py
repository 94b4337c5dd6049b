"""Cut the small data files in data/ out of two Debian packages (run once; needs Debian: gmt gmt-gshhg-full ferret-datasets).
   data/geo.txt.gz  coastlines, lakes, rivers (GSHHG/WDBII, LGPL) as delta-coded integers, 10-62 E, 40-71 N
   data/elev.bin.gz ETOPO5 elevations (public domain), int16 metres, 5' grid, 8-62 E, 40-70 N, north row first"""
import gzip, math, os, struct, subprocess, sys

HERE = os.path.dirname(os.path.abspath(__file__))
BOX = (8, 66, 39, 71)

def dump(box, res, what):
    """The pieces of one level: gmt writes every shore level, each with its own header line."""
    level = "Level " + what[0][2]
    out = subprocess.run(["gmt", "coast", "-R%g/%g/%g/%g" % box, "-D" + res, "-M"] + what, capture_output=True, text=True, check=True).stdout
    segs, on = [], False
    for line in out.splitlines():
        if line.startswith(">"):
            on = line.endswith(level)
            if on:
                segs.append([])
        elif on:
            segs[-1].append(tuple(map(float, line.split()[:2])))
    return [s for s in segs if len(s) > 1]

def join(segs):
    """Join the pieces, cut at the bins' edges, end to end."""
    key = lambda p: (round(p[0], 4), round(p[1], 4))
    ends = {}
    for i, s in enumerate(segs):
        for p in (s[0], s[-1]):
            ends.setdefault(key(p), []).append(i)
    used, out = [False] * len(segs), []
    def grow(chain):
        while key(chain[0]) != key(chain[-1]) or len(chain) < 3:
            nxt = [i for i in ends.get(key(chain[-1]), []) if not used[i]]
            if not nxt:
                return
            s = segs[nxt[0]]
            used[nxt[0]] = True
            chain.extend(s[1:] if key(s[0]) == key(chain[-1]) else s[-2::-1])
    for i, s in enumerate(segs):
        if used[i]:
            continue
        used[i] = True
        c = list(s)
        grow(c)
        if key(c[0]) != key(c[-1]):
            c.reverse()
            grow(c)
        out.append(c)
    return out

def close(chain, box):
    """An open chain ends on the box's edge: lead it back along the edge (even-odd filling keeps the sense)."""
    w, e, s, n = box
    if math.dist(chain[0], chain[-1]) < 1e-3:
        return chain
    W, H = e - w, n - s
    def t(p):
        d = {"s": abs(p[1] - s), "e": abs(p[0] - e), "n": abs(p[1] - n), "w": abs(p[0] - w)}
        k = min(d, key=d.get)
        if d[k] > 0.05:
            return None
        return {"s": p[0] - w, "e": W + p[1] - s, "n": W + H + e - p[0], "w": 2 * W + H + n - p[1]}[k]
    a, b = t(chain[-1]), t(chain[0])
    if a is None or b is None:
        return chain
    P = 2 * (W + H)
    n4 = lambda a, b, m: [a + (b - a) * i / m for i in range(m)]       # the edge in steps, since it is curved on the map
    m, k = math.ceil(W), math.ceil(H)
    corners = ([(x - w, (x, s)) for x in n4(w, e, m)] + [(W + y - s, (e, y)) for y in n4(s, n, k)]
               + [(W + H + e - x, (x, n)) for x in n4(e, w, m)] + [(2 * W + H + n - y, (w, y)) for y in n4(n, s, k)])
    if b < a:
        b += P
    extra = [(c + k * P, q) for k in (0, 1) for c, q in corners]
    return chain + [q for c, q in sorted(extra) if a < c < b] + [chain[0]]

def simplify(pts, tol):
    """Douglas-Peucker, x scaled by cos(lat)."""
    k = math.cos(math.radians(55))
    if len(pts) < 3:
        return pts
    keep = [False] * len(pts)
    keep[0] = keep[-1] = True
    stack = [(0, len(pts) - 1)]
    if math.dist(pts[0], pts[-1]) < 1e-9:
        m = max(range(len(pts)), key=lambda i: math.dist(pts[0], pts[i]))
        keep[m] = True
        stack = [(0, m), (m, len(pts) - 1)]
    while stack:
        a, b = stack.pop()
        ax, ay, bx, by = pts[a][0] * k, pts[a][1], pts[b][0] * k, pts[b][1]
        dx, dy = bx - ax, by - ay
        L = math.hypot(dx, dy)
        best, bi = tol, -1
        for i in range(a + 1, b):
            px, py = pts[i][0] * k - ax, pts[i][1] - ay
            if L:
                u = max(0, min(1, (px * dx + py * dy) / L / L))
                d = math.hypot(px - u * dx, py - u * dy)
            else:
                d = math.hypot(px, py)
            if d > best:
                best, bi = d, i
        if bi > 0:
            keep[bi] = True
            stack += [(a, bi), (bi, b)]
    return [p for p, q in zip(pts, keep) if q]

def area(c):
    k = math.cos(math.radians(sum(p[1] for p in c) / len(c))) * 111.2 * 111.2
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(c, c[1:] + c[:1]))) / 2 * k

# Reservoirs filled after the war (or not yet full in 1941): box W, E, S, N of the lake's centre
MODERN = [(37.0, 39.6, 57.85, 59.3), (41.5, 44.6, 47.4, 48.9), (44.4, 50.2, 48.9, 53.6), (47.5, 52, 53.2, 56.5), (40.2, 47.6, 56.05, 58),
          (30.3, 31.7, 49.3, 51.3), (31.7, 35.6, 46.7, 50), (33.4, 35.2, 47.0, 47.95), (52, 57.5, 55.5, 60.5), (41.8, 43.9, 46.2, 47.4), (55, 60, 51, 54)]

def lakes(box, res, least):
    out = []
    for c in join(dump(box, res, ["-W2"])):
        r = close(c, box)
        cx = (min(p[0] for p in r) + max(p[0] for p in r)) / 2
        cy = (min(p[1] for p in r) + max(p[1] for p in r)) / 2
        big = area(r)
        modern = any(w < cx < e and s < cy < n for w, e, s, n in MODERN)
        if big > 300:
            print("lake %8.0f km2 %.2f %.2f%s" % (big, cx, cy, " left out" if modern else ""), file=sys.stderr)
        if big >= least and not modern:
            out.append(c)
    return out

def write(f, kind, chains, tol, scale, box=None):
    for c in chains:
        c = simplify(c, tol)
        if box:
            c = close(c, box)
        q = [(round(x * scale), round(y * scale)) for x, y in c]
        d = [q[0]] + [(b[0] - a[0], b[1] - a[1]) for a, b in zip(q, q[1:]) if b != a]
        if len(d) > 1:
            f.write("%s %d %s\n" % (kind, scale, " ".join("%d,%d" % p for p in d)))

def main():
    os.makedirs(HERE + "/data", exist_ok=True)
    with gzip.GzipFile(HERE + "/data/geo.txt.gz", "wb", 9, mtime=0) as raw:
        class F:
            write = staticmethod(lambda s: raw.write(s.encode()))
        coast = join(dump(BOX, "h", ["-W1"]))
        write(F, "sea", [c for c in coast if area(close(c, BOX)) > 4], 0.006, 1000, BOX)
        write(F, "lake", lakes(BOX, "h", 12), 0.006, 1000, BOX)
        for lev in (1, 2, 3, 4):
            write(F, "river%d" % lev, join(dump(BOX, "h", ["-I%d" % lev])), 0.006, 1000)
        lad = (26.5, 35, 58.5, 62)
        coast = join(dump(lad, "f", ["-W1"]))
        write(F, "sea-ladoga", [c for c in coast if area(close(c, lad)) > .05], 0.0012, 10000, lad)
        write(F, "lake-ladoga", lakes(lad, "f", 1), 0.0012, 10000, lad)
        write(F, "isle-ladoga", [c for c in join(dump(lad, "f", ["-W3"])) if area(c) > .2], 0.0012, 10000, lad)
        for lev in (1, 2, 3, 4):
            write(F, "river%d-ladoga" % lev, join(dump(lad, "f", ["-I%d" % lev])), 0.0012, 10000)
    d = open("/usr/share/ferret-vis/data/etopo5.cdf", "rb").read()
    n = 4320 * 2161
    off = int(os.environ.get("ETOPO_OFFSET", len(d) - 4 * n))
    rows = []
    for lat12 in range(70 * 12, 40 * 12 - 1, -1):
        r = lat12 + 90 * 12
        v = struct.unpack_from(">%df" % (54 * 12 + 1), d, off + 4 * (r * 4320 + 8 * 12))
        rows.append(struct.pack("<%dh" % len(v), *[int(round(x)) for x in v]))
    with gzip.GzipFile(HERE + "/data/elev.bin.gz", "wb", 9, mtime=0) as f:
        f.write(b"".join(rows))

if __name__ == "__main__":
    main()
