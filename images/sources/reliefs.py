"""Overlays (rivers, places, names) and masks (water white, rivers red) of the four relief pictures; relief.cs makes the ground."""
from atlas import Map, HERE, WATER, COAST, RIVER

class Relief(Map):
    def __init__(self, *a, **k):
        super().__init__(*a, **k)

    def save(self, river, ink="#1c2733"):
        head = '<svg xmlns="http://www.w3.org/2000/svg" width="%gmm" height="%gmm" viewBox="0 0 %g %g" data-projection="%.12g %.12g %.12g %.12g %.12g %.12g">' % (
            self.w / 10, self.h / 10, self.w, self.h, self.n, self.F, self.lon0, self.k, self.ox, self.oy)
        base = "\n".join(self.layer["base"])
        mask = base.replace(WATER, "#00ff00").replace(COAST, "none").replace("#fff", "#000")
        rivers = "\n".join(self.layer["river"]).replace(RIVER, "#ff0000")
        open(HERE + "/" + self.name + "-mask.svg", "w").write(head + '<rect width="100%" height="100%" fill="#000"/>' + rivers + mask + "</svg>\n")
        coast = base.replace('fill="%s"' % WATER, 'fill="none"').replace('fill="#fff"', 'fill="none"').replace(COAST, river)
        s = [head, coast, "\n".join(self.layer["river"]).replace(RIVER, river)]
        s += ["\n".join(self.layer[k]) for k in self.LAYERS[2:]]
        open(HERE + "/" + self.name + ".svg", "w", encoding="utf-8").write("\n".join(s) + "</svg>\n")

def theatre():
    m = Relief("relief-theatre", 176, 246, 34, 54.6, 2080, rivers=(1, 2))
    m.cities("莫斯科:1:e 列宁格勒:2:e 基辅:2:e 明斯克:2:n 斯摩棱斯克:2:n 斯大林格勒:2:n 哈尔科夫:2:e 罗斯托夫:2:e 华沙:2:e 里加:2:e 敖德萨:2:n 塞瓦斯托波尔:2:s 库尔斯克:3:e 阿尔汉格尔斯克:2:s 沃罗涅日:3:e 高尔基:3:n 萨拉托夫:3:e 布加勒斯特:2:n 赫尔辛基:2:n 维尔纽斯:3:n 利沃夫:3:e 柯尼斯堡:3:s")
    L = m.label
    L(20.0, 57.4, "波罗的海", 13, kind="water", spacing=6, rot=-58); L(33.5, 43.6, "黑 海", 15, kind="water", spacing=10); L(36.7, 46.1, "亚速海", 8.5, kind="water"); L(37.5, 65.6, "白海", 10, kind="water", spacing=3) 
    L(31.6, 60.9, "拉多加湖", 8, kind="water")
    L(25.0, 46.0, "喀尔巴阡山脉", 11, kind="region", spacing=3, rot=0); L(41.6, 43.5, "高加索山脉", 11, kind="region", spacing=2, rot=20)
    L(33.8, 56.6, "瓦尔代高地", 9.5, kind="region", spacing=2); L(27.6, 51.5, "普里皮亚季沼泽", 9.5, kind="region"); L(37.6, 52.45, "中俄罗斯高地", 9.5, kind="region", spacing=1); L(45.0, 51.8, "伏尔加河沿岸高地", 9, kind="region", rot=70)
    L(28.5, 65.6, "卡累利阿", 10, kind="region", spacing=3)
    m.save("#5b7285")

def moscow():
    m = Relief("relief-moscow", 122, 88, 35.2, 55.2, 580, rivers=(1, 2, 3, 4))
    m.cities("莫斯科:1:e 加里宁:2:e 勒热夫:2:n 维亚济马:2:e 斯摩棱斯克:2:n 图拉:2:e 卡卢加:2:n 克林:3:e 莫扎伊斯克:3:s 沃洛科拉姆斯克:3:n 谢尔普霍夫:3:n 叶利尼亚:3:e 罗斯拉夫尔:3:s 苏希尼奇:3:n 卡希拉:3:e 尤赫诺夫:3:n")
    m.label(32.6, 56.65, "瓦尔代高地", 8.5, kind="region", spacing=2); m.label(33.9, 55.55, "斯摩棱斯克—莫斯科高地", 8, kind="region", rot=-12)
    m.label(37.4, 53.65, "中俄罗斯高地", 8, kind="region", spacing=1)
    m.label(36.9, 54.72, "奥卡河", 7, kind="water"); m.label(34.9, 56.5, "伏尔加河", 7, kind="water")
    m.scalebar(100, -3, -3)
    m.save("#666")

def ladoga():
    m = Relief("relief-ladoga", 122, 175, 31.2, 60.26, 268, detail="ladoga", rivers=(1, 2, 3, 4))
    m.cities("列宁格勒:1:n 什利谢利堡:3:e 沃尔霍夫:2:e 凯克斯霍尔姆:3:w 索尔塔瓦拉:3:n 奥洛涅茨:3:n 新拉多加:3:e 加特契纳:3:s 姆加:3:s 奥西诺韦茨:3:w 基里希:3:e")
    m.label(31.5, 60.75, "拉 多 加 湖", 18, kind="water", spacing=10); m.label(29.15, 60.05, "芬兰湾", 10, kind="water", spacing=4); m.label(29.9, 60.45, "卡累利阿地峡", 10, kind="region", spacing=2); m.label(30.62, 59.77, "涅瓦河", 7.5, kind="water")
    m.label(33.05, 60.8, "斯维里河", 7.5, kind="water"); m.label(32.2, 59.68, "沃尔霍夫河", 7.5, kind="water", rot=-70)
    m.scalebar(50, 4, -5)
    m.save("#4c6a80")

def volga_don():
    m = Relief("relief-volga-don", 176, 246, 43.6, 48.9, 470, rivers=(1, 2, 3, 4))
    m.cities("斯大林格勒:1:e 卡拉奇:2:e 塞拉菲莫维奇:2:n 克列茨卡亚:2:s 科捷利尼科沃:2:e 莫罗佐夫斯克:2:n 塔钦斯卡亚:2:s 埃利斯塔:2:n 苏维埃茨基:3:s")
    m.city("卡梅申", 2, "e", (45.4, 50.08)); m.city("齐姆良斯卡亚", 2, "n", (42.10, 47.64)); m.city("米哈伊洛夫卡", 3, "e", (43.24, 50.07)); m.city("下奇尔斯卡亚", 3, "w", (43.08, 48.35)); m.city("阿布加涅罗沃", 3, "s", (43.95, 48.06)); m.city("黑亚尔", 2, "e", (46.11, 48.06))
    m.label(45.4, 49.35, "伏 尔 加 河", 13, kind="water", spacing=2, rot=-62); m.label(42.0, 49.85, "顿 河", 13, kind="water", spacing=3)
    m.label(44.55, 47.6, "叶尔格尼高地", 11, kind="region", spacing=2, rot=70); m.label(46.1, 46.6, "里海低地", 13, kind="region", spacing=4); m.label(44.75, 50.4, "伏尔加河沿岸高地", 11, kind="region", spacing=2, rot=-66)
    m.scalebar(100, 8, -9)
    m.save("#55788c")

if __name__ == "__main__":
    theatre(); moscow(); ladoga(); volga_don()
