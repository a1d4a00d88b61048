"""Pictures about births, fits and strokes."""

from __future__ import annotations

from bench.first_aid.paper import BLOOD, CLOTH, HURT, LINE, RED, SKIN, Paper
from bench.first_aid.people import baby, half_sits, hand, lies


def bersiap(p: Paper) -> None:
    p.floor(440)
    half_sits(p, 400, 170)
    p.oval((250, 330), 50, 44, HURT, LINE)
    for row in range(3):
        p.box((470, 330 + row * 34), (610, 360 + row * 34), CLOTH, LINE, 8)
    p.stroke([(500, 60), (500, 110)], "#adb5bd", 26)
    for x in (492, 500, 508):
        p.stroke([(x, 124), (x, 170)], "#8ecae6", 6)
    p.oval((470, 196), 44, 20, SKIN, LINE)
    p.oval((534, 196), 44, 20, SKIN, LINE)


def topang_kepala(p: Paper) -> None:
    """Two hands under the head; nobody pulls."""
    p.shape([(640, 60), (400, 130), (380, 240), (400, 350), (640, 420)], HURT, LINE)
    p.disc((330, 240), 92, SKIN, LINE, 5)
    p.arc((330, 206), 60, 200, 340, "#6b4f3a", 12)
    hand(p, (290, 336), (60, 450), width=56)
    hand(p, (262, 170), (30, 110), width=50)
    p.arrow((210, 250), (90, 250), "#8d99ae", 14)
    p.cross((146, 250), 48)


def kulit_ke_kulit(p: Paper) -> None:
    p.floor(440)
    half_sits(p, 400, 190, SKIN)
    baby(p, (236, 312), colour=SKIN)
    p.shape([(196, 300), (300, 280), (420, 330), (440, 430), (250, 420)], "#f4a261", LINE)
    p.disc((256, 296), 38, SKIN, LINE)
    p.shape([(220, 284), (256, 246), (292, 282)], "#9ad1a8", LINE)
    p.disc((246, 304), 3, LINE)
    p.limb([(204, 330), (250, 380), (330, 350)], SKIN, 24)


def bayi_tiup(p: Paper) -> None:
    """One mouth over mouth and nose."""
    p.floor(440)
    p.trunk((330, 384), (450, 388), "#9ad1a8", 96)
    p.limb([(470, 392), (530, 350), (580, 404)], "#9ad1a8", 32)
    p.head((214, 376), 66)
    p.stroke([(186, 352), (198, 356)], LINE, 5)
    p.stroke([(214, 250), (330, 120)], LINE, 62)
    p.stroke([(214, 250), (330, 120)], SKIN, 54)
    p.disc((206, 250), 78, SKIN, LINE, 5)
    p.disc((186, 236), 5, LINE)
    p.oval((202, 322), 24, 12, BLOOD, LINE)
    p.stroke([(340, 110), (520, 150)], LINE, 117)
    p.stroke([(340, 110), (520, 150)], "#e07a1f", 110)
    p.arrow((390, 330), (390, 262), "#4895ef", 12)
    p.figure((82, 100), "5 x", 70)


def tali_pusat(p: Paper) -> None:
    baby(p, (190, 160))
    p.stroke([(238, 182), (290, 270), (360, 250), (420, 330)], LINE, 19)
    p.stroke([(238, 182), (290, 270), (360, 250), (420, 330)], "#d8a7b1", 13)
    p.oval((490, 360), 92, 52, BLOOD, LINE)
    for end in ((420, 150), (450, 190)):
        p.stroke([(330, 290), end], "#868e96", 12)
    for ring in ((440, 132), (474, 196)):
        p.arc(ring, 26, 0, 360, LINE, 8)
    p.cross((350, 258), 64)


def alasi_kepala(p: Paper) -> None:
    p.floor()
    p.box((70, 356), (196, 414), CLOTH, LINE, 20)
    lies(p, 370, 130)
    for x, y in ((300, 260), (380, 250), (250, 280)):
        p.arc((x, y), 26, 200, 340, RED, 6)
        p.arc((x, y + 18), 26, 200, 340, RED, 6)
    p.box((500, 150), (580, 230), "#b08968", LINE)
    p.stroke([(512, 230), (512, 290)], "#b08968", 12)
    p.stroke([(568, 230), (568, 290)], "#b08968", 12)
    p.arrow((490, 130), (590, 60), RED, 12)


def lima_menit(p: Paper) -> None:
    p.floor()
    lies(p, 380, 110)
    p.disc((320, 150), 100, "#ffffff", LINE, 8)
    p.shape([(320, 150), (320, 62), (364, 74), (396, 106), (400, 130)], "#ffd6a5")
    p.stroke([(320, 150), (320, 76)], LINE, 9)
    p.stroke([(320, 150), (392, 132)], LINE, 9)
    p.figure((480, 150), "> 5", 70)


def tanda_stroke(p: Paper) -> None:
    """A crooked mouth, an arm that falls."""
    p.trunk((320, 300), (320, 480), HURT, 150)
    p.neck((320, 180), (320, 260))
    p.disc((320, 150), 96, SKIN, LINE, 5)
    p.disc((286, 132), 7, LINE)
    p.stroke([(346, 138), (368, 142)], LINE, 7)
    p.stroke([(278, 190), (320, 194), (360, 216)], BLOOD, 9)
    p.limb([(260, 290), (150, 250), (60, 220)], HURT, 40)
    p.limb([(380, 290), (480, 330), (540, 420)], HURT, 40)
    p.arrow((560, 240), (560, 350), RED, 16)


def stroke_baring(p: Paper) -> None:
    p.floor()
    p.shape([(60, 414), (60, 330), (150, 352), (230, 414)], CLOTH, LINE)
    p.limb([(356, 384), (456, 380), (548, 392)], "#34495e", 30)
    p.neck((120, 306), (180, 340))
    p.trunk((186, 342), (336, 382), HURT)
    p.limb([(200, 356), (266, 396), (326, 402)], HURT, 20)
    p.head((118, 300))
    p.disc((116, 284), 3, LINE)
    p.stroke([(360, 130), (420, 130), (412, 196), (368, 196)], LINE, 6)
    p.shape([(366, 150), (414, 150), (410, 192), (370, 192)], "#8ecae6")
    p.box((470, 146), (540, 180), "#ffffff", LINE, 17)
    p.shape([(505, 148), (524, 148), (538, 163), (524, 178), (505, 178)], RED)
    p.cross((390, 164), 50)
    p.cross((505, 164), 50)


SCENES = {
    "bersalin-siap": bersiap,
    "bersalin-topang": topang_kepala,
    "lahir-dada": kulit_ke_kulit,
    "lahir-tiup": bayi_tiup,
    "lahir-tali": tali_pusat,
    "kejang-alas": alasi_kepala,
    "kejang-jam": lima_menit,
    "stroke-tanda": tanda_stroke,
    "stroke-baring": stroke_baring,
}
