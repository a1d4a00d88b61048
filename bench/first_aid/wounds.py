"""Pictures about wounds, burns and bites."""

from __future__ import annotations

from bench.first_aid.paper import BLOOD, CLOTH, HURT, LINE, RED, SKIN, WATER, WOOD, Paper, Point
from bench.first_aid.people import hand, lies

BURN = "#e07070"


def _forearm(p: Paper, y: float = 300) -> None:
    """Somebody's arm from the right, the hand to the left."""
    p.stroke([(640, y + 40), (420, y)], LINE, 117)
    p.stroke([(640, y + 40), (420, y)], HURT, 110)
    p.stroke([(420, y), (200, y)], LINE, 87)
    p.stroke([(420, y), (200, y)], SKIN, 80)
    for row in (-30, -8, 14, 34):
        p.stroke([(180, y + row * 0.9), (90, y + row)], LINE, 25)
        p.stroke([(180, y + row * 0.9), (90, y + row)], SKIN, 18)
    p.oval((182, y), 46, 44, SKIN)


def tekan_luka(p: Paper) -> None:
    _forearm(p)
    p.shape([(262, 250), (386, 244), (396, 350), (256, 352)], CLOTH, LINE)
    p.disc((326, 300), 20, BLOOD)
    hand(p, (330, 270), (560, 60), width=48)
    hand(p, (318, 250), (120, 50), width=48)
    p.arrow((324, 110), (324, 216), RED, 16)


def tumpuk_kain(p: Paper) -> None:
    _forearm(p)
    p.shape([(262, 256), (386, 250), (396, 350), (256, 352)], "#e5b3b3", LINE)
    p.shape([(250, 214), (376, 204), (396, 262), (262, 270)], CLOTH, LINE)
    hand(p, (318, 208), (150, 40), width=48)
    p.arrow((420, 110), (366, 186), RED, 14)
    p.clock((550, 110), "10")


def air_mengalir(p: Paper) -> None:
    _forearm(p, 340)
    p.oval((300, 336), 54, 24, BURN)
    p.box((250, 40), (350, 74), "#adb5bd", LINE)
    p.stroke([(300, 74), (300, 116)], LINE, 40)
    p.stroke([(300, 74), (300, 112)], "#adb5bd", 32)
    for x in (286, 300, 314):
        p.stroke([(x, 128), (x, 318)], WATER, 11)
    for x in (250, 350):
        p.stroke([(x, 378), (x - 6, 440)], WATER, 9)
    p.clock((520, 110), "20")


def lepas_cincin(p: Paper) -> None:
    _forearm(p)
    p.oval((330, 296), 46, 22, BURN)
    p.arc((120, 270), 16, 0, 360, "#c9a227", 7)
    p.box((232, 250), (262, 350), "#495057", LINE, 6)
    p.arrow((110, 226), (70, 120), RED, 12)
    p.arrow((246, 230), (210, 120), RED, 12)
    p.arc((58, 84), 24, 0, 360, "#c9a227", 9)
    p.disc((200, 80), 26, "#495057", LINE)


def tutup_longgar(p: Paper) -> None:
    _forearm(p)
    p.oval((310, 300), 54, 26, BURN)
    p.shape([(226, 240), (400, 236), (408, 364), (220, 364)], CLOTH, LINE)
    for x in (262, 306, 350):
        p.stroke([(x, 246), (x + 14, 356)], "#cfc9a5", 5)
    for at in ((120, 120), (150, 100), (140, 140)):
        p.disc(at, 18, "#f3b0a5", LINE)
    p.stroke([(226, 60), (176, 104)], LINE, 6)
    p.cross((150, 116), 56)


def _snake(p: Paper, at: Point) -> None:
    x, y = at
    body = [(x + 170, y), (x + 130, y - 30), (x + 90, y), (x + 50, y + 26), (x + 10, y), (x - 20, y - 20)]
    p.stroke(body, LINE, 25)
    p.stroke(body, "#588157", 18)
    p.oval((x - 34, y - 26), 24, 17, "#588157", LINE)
    p.disc((x - 42, y - 30), 3, LINE)
    p.stroke([(x - 58, y - 26), (x - 76, y - 32)], RED, 4)


def ular_diam(p: Paper) -> None:
    p.floor()
    lies(p, 374, 120)
    for x in (440, 456):
        p.disc((x, 356), 6, BLOOD)
    _snake(p, (330, 130))
    p.arrow((230, 110), (110, 90), "#8d99ae", 12)
    p.arc((446, 356), 34, 0, 360, RED, 7)


def bidai(p: Paper) -> None:
    """A leg between two boards, tied in three places."""
    p.stroke([(60, 300), (470, 300)], LINE, 97)
    p.stroke([(60, 300), (470, 300)], "#34495e", 90)
    p.stroke([(300, 300), (500, 300)], LINE, 77)
    p.stroke([(300, 300), (500, 300)], SKIN, 70)
    p.limb([(500, 310), (528, 250), (524, 222)], SKIN, 44)
    for x in (360, 380):
        p.disc((x, 296), 7, BLOOD)
    for y in (236, 366):
        p.box((120, y - 14), (540, y + 14), WOOD, LINE, 6)
    for x in (180, 300, 450):
        p.stroke([(x, 222), (x, 380)], LINE, 27)
        p.stroke([(x, 222), (x, 380)], CLOTH, 20)


def ular_jangan(p: Paper) -> None:
    """No knife, no mouth, no rope, no ice."""
    p.stroke([(100, 60), (180, 150)], "#adb5bd", 26)
    p.stroke([(180, 150), (220, 196)], WOOD, 24)
    p.cross((160, 130), 62)
    p.disc((480, 110), 60, SKIN, LINE)
    p.oval((440, 136), 20, 14, BLOOD, LINE)
    p.stroke([(440, 96), (452, 98)], LINE, 6)
    p.cross((480, 120), 62)
    p.stroke([(60, 350), (260, 350)], SKIN, 60)
    for x in (140, 160, 180):
        p.stroke([(x, 318), (x, 382)], WOOD, 10)
    p.cross((160, 350), 62)
    for at in ((440, 330), (500, 330), (470, 384)):
        p.box((at[0] - 28, at[1] - 26), (at[0] + 28, at[1] + 26), "#d8f3ff", LINE, 6)
    p.cross((474, 350), 62)


SCENES = {
    "luka-tekan": tekan_luka,
    "luka-tumpuk": tumpuk_kain,
    "bakar-air": air_mengalir,
    "bakar-cincin": lepas_cincin,
    "bakar-tutup": tutup_longgar,
    "ular-diam": ular_diam,
    "ular-bidai": bidai,
    "ular-jangan": ular_jangan,
}
