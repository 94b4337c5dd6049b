"""Two diagrams of command, on a transparent ground."""
from charts import Canvas
from atlas import PT

class Diagram(Canvas):
    def box(self, x, y, w, lines, fill="#fff", h=None, bold=True, dash=False, ink="#111"):
        h = h or 20 + 27 * len(lines)
        self.add("symbol", '<rect x="%g" y="%g" width="%g" height="%g" rx="4" fill="%s" stroke="#222" stroke-width="2"%s/>' % (x, y, w, h, fill, ' stroke-dasharray="7 4"' if dash else ""))
        for i, t in enumerate(lines):
            self.text(x + w / 2, y + h / 2 + (i - (len(lines) - 1) / 2) * 28, t, 7.2 if not i else 6.6, weight=600 if bold and not i else 400, halo=False, color=ink)
        return x, y, w, h

    def link(self, d, head=True, dash=""):
        self.add("front", '<path d="%s" fill="none" stroke="#222" stroke-width="2.4"%s%s/>' % (d, ' marker-end="url(#ah)"' if head else "", ' stroke-dasharray="%s"' % dash if dash else ""))

    DEFS = Canvas.DEFS.replace("</defs>", '<marker id="ah" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="5.5" markerHeight="5.5" orient="auto"><path d="M0 0L10 5L0 10z" fill="#222"/></marker></defs>')

def soviet():
    d = Diagram("diagram-command-soviet", 60, 74)
    d.box(120, 10, 360, ["国家国防委员会（ГКО）".replace("（ГКО）", ""), "主席：斯大林"], "#e2e2e2")
    d.box(120, 145, 360, ["最高统帅部大本营", "最高统帅：斯大林"], "#e2e2e2")
    d.box(10, 285, 180, ["总参谋部"]); d.box(225, 285, 180, ["大本营代表"]); d.box(440, 285, 150, ["海军"])
    d.box(90, 400, 420, ["方面军", "司令员、军事委员、参谋长"])
    d.box(10, 545, 270, ["集团军", "辖步兵师、军"]); d.box(310, 545, 280, ["方面军直属部队", "航空、坦克、骑兵"])
    d.box(90, 665, 420, ["军、师"], h=50)
    d.link("M300 86V142"); d.link("M300 221V256", False); d.link("M100 282V256H515V282", True); d.link("M100 256V282"); d.link("M315 256V282")
    d.link("M100 334V365H200V397"); d.link("M315 334V397", True, "7 4")
    d.link("M200 476V542"); d.link("M420 476V542"); d.link("M145 621V662")
    d.save(True)

def german():
    d = Diagram("diagram-command-german", 60, 74)
    d.box(100, 10, 400, ["希特勒", "国防军最高统帅"], "#e2e2e2")
    d.box(10, 140, 280, ["国防军统帅部", "凯特尔、约德尔"]); d.box(310, 140, 280, ["陆军总司令部", "布劳希奇、哈尔德"], "#e2e2e2")
    d.box(10, 270, 135, ["空军", "总司令部"]); d.box(155, 270, 135, ["海军", "总司令部"])
    d.box(10, 400, 185, ["北方", "集团军群"]); d.box(207, 400, 185, ["中央", "集团军群"]); d.box(405, 400, 185, ["南方", "集团军群"])
    d.box(10, 535, 580, ["集团军、装甲集群"], h=50); d.box(10, 640, 580, ["军、师"], h=50)
    d.link("M150 86V137"); d.link("M450 86V137"); d.link("M77 216V267", True, "7 4"); d.link("M222 216V267", True, "7 4")
    d.link("M450 216V370H102V397"); d.link("M300 370V397"); d.link("M450 370H497V397")
    for x in (102, 300, 497):
        d.link("M%d 476V532" % x)
    d.link("M300 585V637")
    d.save(True)

if __name__ == "__main__":
    soviet(); german()
