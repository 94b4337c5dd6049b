"""Charts: real figures only; where sources differ the difference is hatched."""
from datetime import date
from atlas import Map, PT, SERIF, HERE

class Canvas(Map):
    def __init__(self, name, w, h, frame=False):
        self.name, self.w, self.h, self.frame = name, w * 10, h * 10, frame
        self.layer = {k: [] for k in self.LAYERS}
        self.boxes = []
        self.xy = lambda p: p

    def rect(self, x, y, w, h, fill="#555", stroke="none", sw=1.4, rx=0, layer="area"):
        self.add(layer, '<rect x="%.1f" y="%.1f" width="%.1f" height="%.1f" fill="%s" stroke="%s" stroke-width="%g" rx="%g"/>' % (x, y, w, h, fill, stroke, sw, rx))

    def ln(self, d, w=1.4, color="#222", dash="", layer="front", cap="butt"):
        self.add(layer, '<path d="%s" fill="none" stroke="%s" stroke-width="%g" stroke-linecap="%s"%s/>' % (d, color, w, cap, ' stroke-dasharray="%s"' % dash if dash else ""))

    def grid(self, x0, x1, y0, y1, vmax, step, unit, fmt="%g"):
        """Horizontal rules with values at the left; returns the scale."""
        f = lambda v: y1 - (y1 - y0) * v / vmax
        v = 0
        while v <= vmax:
            self.ln("M%g %.1fH%g" % (x0, f(v), x1), 0.9 if v else 1.8, "#b5b5b5" if v else "#222", layer="base")
            self.text(x0 - 8, f(v), fmt % v, 6.8, "end", halo=False)
            v += step
        self.text(x0 - 8, y0 - 34, unit, 6.8, "start" if x0 < 60 else "middle", halo=False)
        return f

    def save(self, alpha=False):
        keep = Map.save
        s = ['<svg xmlns="http://www.w3.org/2000/svg" width="%gmm" height="%gmm" viewBox="0 0 %g %g">' % (self.w / 10, self.h / 10, self.w, self.h), self.DEFS]
        if not alpha:
            s.append('<rect width="%g" height="%g" fill="#fff"/>' % (self.w, self.h))
        s += ['<g id="%s">' % k + "\n".join(self.layer[k]) + "</g>" for k in self.LAYERS] + ["</svg>\n"]
        open(HERE + "/" + self.name + ".svg", "w", encoding="utf-8").write("\n".join(s))

def red_army():
    c = Canvas("chart-red-army-growth", 122, 66)
    f = c.grid(90, 1200, 75, 560, 600, 100, "万人")
    data = [("1937年\n1月", 143, 143, "143"), ("1938年\n1月", 151, 158, "151—158"), ("1939年\n1月", 191, 194, "191—194"), ("1940年\n5月", 399, 399, "约399"), ("1941年\n1月", 421, 421, "约421"), ("1941年\n6月", 480, 540, "480—540")]
    for i, (t, a, b, s) in enumerate(data):
        x = 130 + i * 183
        c.rect(x, f(a), 110, f(0) - f(a), "#6b6b6b")
        if b > a:
            c.rect(x, f(b), 110, f(a) - f(b), "url(#h1)", "#444", 1.2)
        c.text(x + 55, f(b) - 20, s, 8, weight=600)
        c.text(x + 55, 605, t, 7, halo=False)
    c.save()

def encirclements():
    c = Canvas("chart-encirclements", 122, 64)
    data = [("比亚韦斯托克—明斯克", "6—7月", 32.4, 32.4), ("斯摩棱斯克", "7—8月", 31.0, 31.0), ("乌曼", "8月", 10.3, 10.3), ("基辅", "9月", 66.5, 66.5), ("亚速海沿岸", "9—10月", 10.0, 10.7), ("维亚济马—布良斯克", "10月", 65.8, 67.3)]
    X = lambda v: 360 + v * 11.4
    for v in range(0, 71, 10):
        c.ln("M%.1f 30V548" % X(v), .9 if v else 1.8, "#b5b5b5" if v else "#222", layer="base")
        c.text(X(v), 572, "%d" % v, 6.8, halo=False)
    c.text(X(70), 604, "万人", 6.8, halo=False)
    for i, (t, m, a, b) in enumerate(data):
        y = 40 + i * 86
        c.rect(X(0), y, X(a) - X(0), 44, "#6b6b6b")
        if b > a:
            c.rect(X(a), y, X(b) - X(a), 44, "url(#h1)", "#444", 1.2)
        c.text(348, y + 10, t, 7.2, "end", weight=500, halo=False)
        c.text(348, y + 40, m, 6.6, "end", halo=False, color="#444")
        s = "%.1f" % a if a == b else "%.1f—%.1f" % (a, b)
        (c.text(X(a) - 10, y + 22, s, 7.6, "end", weight=600, color="#fff", halo=False) if a > 60 else c.text(X(b) + 10, y + 22, s, 7.6, "start", weight=600))
    c.save()

def evacuation():
    c = Canvas("chart-evacuation", 60, 52)
    data = [("乌拉尔", 667), ("哈萨克斯坦\n和中亚", 308), ("西西伯利亚", 244), ("伏尔加河流域", 226), ("东西伯利亚", 78)]
    X = lambda v: 172 + v * .53
    c.ln("M%.1f 20V440" % X(0), 1.8)
    for i, (t, v) in enumerate(data):
        y = 28 + i * 82
        c.rect(X(0), y, X(v) - X(0), 56, "#6b6b6b")
        c.text(164, y + 28, t, 6.8, "end", halo=False)
        c.text(X(v) + 9, y + 28, str(v), 7.6, "start", weight=600, halo=False)
    c.text(590, 486, "单位：家企业（共1523家）", 6.6, "end", halo=False)
    c.save()

def rations():
    c = Canvas("chart-rations", 122, 72)
    x0, x1 = 90, 1060
    f = c.grid(x0, x1, 75, 620, 800, 100, "克/日")
    D = [date(1941, 7, 18), date(1941, 9, 2), date(1941, 9, 12), date(1941, 10, 1), date(1941, 11, 13), date(1941, 11, 20), date(1941, 12, 25), date(1942, 1, 24), date(1942, 2, 11), date(1942, 2, 28)]
    X = lambda d: x0 + (x1 - x0) * (d - D[0]).days / (D[-1] - D[0]).days
    rows = {"工人": [800, 600, 500, 400, 300, 250, 350, 400, 500], "职员": [600, 400, 300, 200, 150, 125, 200, 300, 400], "家属": [400, 300, 250, 200, 150, 125, 200, 250, 300], "儿童": [400, 300, 300, 200, 150, 125, 200, 250, 300]}
    style = {"工人": (6, "#111", ""), "职员": (5, "#777", ""), "家属": (3.4, "#111", "10 6"), "儿童": (3.6, "#111", "2 7")}
    for k in ("职员", "家属", "儿童", "工人"):
        v, d = rows[k], ""
        for i in range(9):
            d += "%s%.1f %.1fH%.1f" % ("M" if not i else "V%.1fM" % f(v[i]), X(D[i]), f(v[i]), X(D[i + 1]))
        w, col, dash = style[k]
        c.ln(d, w, col, dash, cap="round" if k == "儿童" else "butt")
    for t, v in (("工人", 500), ("职员", 400), ("家属、儿童", 300)):
        c.text(x1 + 10, f(v), t, 7.2, "start", weight=600, halo=False)
    for i, d in enumerate(D[:-1]):
        x = X(d)
        c.ln("M%.1f 620v10" % x, 1.4)
    for m in ((1941, 8), (1941, 9), (1941, 10), (1941, 11), (1941, 12), (1942, 1), (1942, 2)):
        x = X(date(m[0], m[1], 1))
        c.ln("M%.1f 620v22" % x, 1.2, "#888")
        c.text(x + 4, 655, "%d月" % m[1], 6.8, "start", halo=False)
    c.text(x0, 690, "1941年", 6.8, "start", halo=False)
    c.text(X(date(1942, 1, 1)) + 4, 690, "1942年", 6.8, "start", halo=False)
    c.text(X(date(1941, 12, 7)), f(250) - 22, "工人250", 6.8, weight=500)
    c.text(X(date(1941, 12, 7)), f(125) + 24, "其他人125", 6.8, weight=500)
    c.text(X(date(1941, 9, 22)) + 4, f(300) - 20, "儿童300", 6.6)
    c.text(X(date(1941, 8, 10)), f(800) - 20, "800", 7); c.text(X(date(1941, 8, 10)), f(600) - 20, "600", 7); c.text(X(date(1941, 8, 10)), f(400) - 20, "400", 7)
    c.save()

def population():
    c = Canvas("chart-leningrad-population", 60, 56)
    f = c.grid(64, 595, 70, 470, 350, 50, "万人")
    data = [("1941年\n6月", 290, 310), ("1941年\n9月", 245, 255), ("1942年\n1月", 228, 228), ("1943年\n1月", 64, 64), ("1944年\n1月", 56, 58)]
    for i, (t, a, b) in enumerate(data):
        x = 84 + i * 104
        c.rect(x, f(a), 66, f(0) - f(a), "#6b6b6b")
        if b > a:
            c.rect(x, f(b), 66, f(a) - f(b), "url(#h1)", "#444", 1.2)
        c.text(x + 33, f(b) - 19, "%d—%d" % (a, b) if b > a else "约%d" % a, 6.8, weight=600)
        c.text(x + 33, 514, t, 6.6, halo=False)
    c.save()

def airlift():
    c = Canvas("chart-airlift", 122, 68)
    x0, x1 = 90, 1200
    f = c.grid(x0, x1, 75, 590, 800, 100, "吨/日")
    d0, d1 = date(1942, 11, 24), date(1943, 2, 3)
    X = lambda d: x0 + (x1 - x0) * (d - d0).days / (d1 - d0).days
    P = [((1942, 11, 25), (1942, 11, 30), 53.8), ((1942, 11, 30), (1942, 12, 12), 97.3), ((1942, 12, 12), (1942, 12, 22), 137.7), ((1942, 12, 22), (1943, 1, 12), 105.5), ((1943, 1, 12), (1943, 1, 17), 60), ((1943, 1, 17), (1943, 1, 21), 79), ((1943, 1, 21), (1943, 1, 24), 45), ((1943, 1, 24), (1943, 2, 3), 77.9)]
    for a, b, v in P:
        xa, xb = X(date(*a)), X(date(*b))
        c.rect(xa + 1.5, f(v), xb - xa - 3, f(0) - f(v), "#6b6b6b")
        c.text((xa + xb) / 2, f(v) - 18, "%.0f" % v, 7, weight=600)
    for v, t, dash in ((750, "750：第6集团军最初提出的需要", ""), (500, "500：戈林承诺的日运量", "14 7"), (300, "300：维持战斗力的最低限度（约数）", "3 6")):
        c.ln("M%g %.1fH%g" % (x0, f(v), x1), 4, "#111", dash)
        c.text(x1 - 6, f(v) - 22, t, 7.2, "end", weight=500)
    x = X(date(1942, 12, 19))
    c.add("symbol", '<path d="M%.1f %.1fl8 8l-8 8l-8 -8z" fill="#111"/>' % (x, f(289) - 8))
    c.text(x + 14, f(289) + 26, "12月19日：289（最高日）", 6.8, "start")
    for t, d in (("11月25日", date(1942, 11, 25)), ("12月1日", None), ("12月12日", date(1942, 12, 12)), ("12月22日", date(1942, 12, 22)), ("1月12日", date(1943, 1, 12)), ("1月24日", date(1943, 1, 24))):
        if d:
            c.ln("M%.1f 590v10" % X(d), 1.4)
            c.text(X(d), 615, t, 6.8, halo=False)
    c.text(x0 + 10, 655, "1942年", 6.8, "start", halo=False)
    c.text(X(date(1943, 1, 1)), 655, "1943年", 6.8, "start", halo=False)
    c.save()

def tanks():
    c = Canvas("chart-tank-output", 122, 78)
    f = c.grid(100, 1200, 190, 680, 30000, 5000, "辆")
    rows = [("1941年", 6590, 3790, 5200), ("1942年", 24446, 6180, 9300), ("1943年", 24089, 12063, 19800), ("1944年", 28963, 19002, 27300)]
    for i, (t, s, a, b) in enumerate(rows):
        x = 130 + i * 275
        c.rect(x, f(s), 100, f(0) - f(s), "#fff", "#111", 2.4)
        c.rect(x + 112, f(a), 100, f(0) - f(a), "#4a4a4a")
        c.rect(x + 112, f(b), 100, f(a) - f(b), "url(#h1)", "#444", 1.2)
        c.text(x + 50, f(s) - 19, str(s), 7.2, weight=600)
        c.text(x + 162, f(b) - 19, str(b), 7)
        c.text(x + 162, f(a) + 22, str(a), 7, weight=600, color="#fff", halo=False)
        c.text(x + 106, 706, t, 7.6, weight=500, halo=False)
    c.legend([("fill:#fff", "苏联（坦克和自行火炮）"), ("fill:#4a4a4a", "德国较窄口径（坦克和自行火炮，含突击炮、坦克歼击车）"), ("fill:url(#h1)", "德国较宽口径的增加部分")], 16, 0.7)
    c.save()

def lend_lease():
    c = Canvas("chart-lend-lease", 60, 52)
    data = [("太平洋\n（远东港口）", 824.4, "47.1%"), ("波斯走廊", 416.0, "23.8%"), ("北方航线", 396.4, "22.7%"), ("黑海", 68.1, "3.9%"), ("苏联北极", 45.2, "2.6%")]
    X = lambda v: 162 + v * .3
    c.ln("M%.1f 20V440" % X(0), 1.8)
    for i, (t, v, p) in enumerate(data):
        y = 28 + i * 82
        c.rect(X(0), y, X(v) - X(0), 56, "#6b6b6b")
        c.text(154, y + 28, t, 6.8, "end", halo=False)
        c.text(X(v) + 9, y + 28, "%.0f（%s）" % (v, p), 7, "start", weight=600, halo=False)
    c.text(590, 486, "单位：万长吨（1长吨＝1.016吨），合计1750", 6.6, "end", halo=False)
    c.save()

if __name__ == "__main__":
    for g in (red_army, encirclements, evacuation, rations, population, airlift, tanks, lend_lease):
        g()
