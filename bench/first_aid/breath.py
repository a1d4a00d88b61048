"""Pictures about breathing: pressing the chest, laying on the side, water, current."""

from __future__ import annotations

from bench.first_aid.paper import BLOOD, HELPER, HURT, LINE, PAPER, RED, SKIN, THIRD, WATER, Paper
from bench.first_aid.people import hand, kneels, lies, lies_on_the_side


def rjp_periksa(p: Paper) -> None:
    p.floor()
    lies(p, 370, 110)
    kneels(p, (330, 414), [(196, 350)])
    for radius in (34, 54, 74):
        p.arc((190, 170), radius, 130, 220, RED, 8)
    p.arrow((215, 292), (196, 338))


def rjp_tangan(p: Paper) -> None:
    """From above: where on the chest the hands lie."""
    p.limb([(190, 210), (120, 300), (110, 420)], HURT, 50)
    p.limb([(450, 210), (520, 300), (530, 420)], HURT, 50)
    p.shape([(190, 170), (450, 170), (425, 480), (215, 480)], HURT, LINE)
    p.head((320, 92), 66)
    p.stroke([(300, 84), (308, 84)], LINE, 5)
    p.stroke([(334, 84), (342, 84)], LINE, 5)
    hand(p, (326, 318), (610, 250), HELPER, 44)
    hand(p, (318, 306), (30, 250), HELPER, 44)
    p.arc((320, 308), 78, 0, 360, RED, 8)


def rjp_tekan(p: Paper) -> None:
    p.floor()
    lies(p, 378, 110)
    kneels(p, (318, 414), [(228, 356), (236, 350)], lean=-72)
    p.arrow((160, 210), (160, 318), RED, 16)
    p.arrow((190, 318), (190, 240), "#8d99ae", 12)
    p.figure((92, 260), "5 cm", 42)
    p.figure((470, 130), "110 x", 62)
    p.clock((470, 222), "1")


def rjp_gantian(p: Paper) -> None:
    p.floor()
    lies(p, 384, 70)
    kneels(p, (262, 414), [(186, 360)], lean=-60)
    kneels(p, (456, 414), [(420, 322)], THIRD, lean=-20)
    p.turn((330, 150), 70, 200, 340)
    p.figure((330, 150), "2", 52)
    p.box((548, 300), (628, 372), "#d62828", LINE)
    p.shape([(592, 306), (568, 342), (586, 342), (578, 368), (606, 330), (588, 330)], "#ffd166")


def miring(p: Paper) -> None:
    p.floor(430)
    lies_on_the_side(p, 350, 110)
    p.turn((260, 200), 96, 200, 340)


def miring_kepala(p: Paper) -> None:
    """The head tilted back, the hand under the cheek."""
    p.trunk((430, 300), (640, 330), HURT, 150)
    p.stroke([(330, 268), (430, 300)], LINE, 97)
    p.stroke([(330, 268), (430, 300)], SKIN, 90)
    p.disc((240, 240), 110, SKIN, LINE, 5)
    p.shape([(133, 214), (104, 244), (138, 252)], SKIN, LINE)
    p.stroke([(176, 196), (200, 200)], LINE, 6)
    p.stroke([(146, 286), (180, 288)], BLOOD, 7)
    p.limb([(640, 440), (430, 430), (262, 366)], HURT, 56)
    p.turn((240, 240), 150, 205, 300)
    p.arrow((60, 300), (128, 284), "#4895ef", 10)
    p.arrow((128, 262), (60, 246), "#4895ef", 10)


def lihat_dada(p: Paper) -> None:
    p.floor()
    lies(p, 384, 110)
    kneels(p, (420, 414), [(380, 330)])
    p.stroke([(388, 172), (250, 330)], "#8d99ae", 4)
    p.arrow((206, 330), (206, 268))
    p.arrow((240, 268), (240, 330))
    p.arrow((98, 330), (66, 290), "#4895ef", 9)


def di_darat(p: Paper) -> None:
    """Nobody goes in; on land on the back, the head tilted."""
    p.waves(330, 0, 250)
    p.head((96, 336), 30)
    p.limb([(116, 350), (140, 318), (150, 284)], HURT, 18)
    p.arc((196, 318), 32, 0, 360, RED, 18)
    p.stroke([(228, 310), (330, 190), (352, 200)], LINE, 5)
    p.floor(430)
    p.stroke([(262, 430), (610, 430)], "#d9c29c", 22)
    lies(p, 386, 330)
    p.turn((330, 380), 60, 190, 300)


def tiup_napas(p: Paper) -> None:
    p.floor()
    lies(p, 384, 190)
    p.trunk((280, 190), (420, 240), HELPER, 64)
    p.limb([(420, 246), (440, 400), (530, 410)], "#5c4b3c", 30)
    p.head((196, 304), 34)
    p.disc((186, 318), 3, LINE)
    p.stroke([(222, 284), (270, 206)], LINE, 37)
    p.stroke([(222, 284), (270, 206)], SKIN, 30)
    p.limb([(286, 206), (250, 300), (170, 362)], HELPER, 20)
    p.arrow((330, 372), (330, 312), "#4895ef", 12)
    p.figure((90, 210), "5 x", 84)


def mcb(p: Paper) -> None:
    """The breaker goes down before anybody is touched."""
    p.box((60, 60), (250, 300), "#e9ecef", LINE)
    for x, y in ((108, 220), (200, 220)):
        p.box((x - 32, 110), (x + 32, 260), PAPER, LINE, 8)
        p.box((x - 18, y - 18), (x + 18, y + 24), "#495057", LINE, 6)
    p.arrow((154, 120), (154, 220), RED, 14)
    p.floor(430)
    lies(p, 398, 330)
    p.shape([(470, 210), (424, 300), (458, 300), (440, 372), (506, 272), (470, 272)], "#ffd166", LINE)
    p.limb([(640, 190), (590, 230), (560, 280)], HELPER, 24)
    p.cross((566, 250), 46)


def selimut(p: Paper) -> None:
    p.floor()
    lies(p, 372, 110)
    p.shape([(176, 328), (560, 336), (574, 412), (170, 412)], "#f4a261", LINE)
    for x in range(220, 560, 60):
        p.stroke([(x, 338), (x - 6, 404)], "#e76f51", 5)
    p.stroke([(92, 202), (150, 202), (144, 262), (98, 262)], LINE, 6)
    p.shape([(98, 216), (146, 216), (142, 258), (101, 258)], WATER)
    p.cross((121, 232), 46)


SCENES = {
    "rjp-periksa": rjp_periksa,
    "rjp-tangan": rjp_tangan,
    "rjp-tekan": rjp_tekan,
    "rjp-gantian": rjp_gantian,
    "miring": miring,
    "miring-kepala": miring_kepala,
    "lihat-dada": lihat_dada,
    "di-darat": di_darat,
    "tiup-napas": tiup_napas,
    "listrik-mati": mcb,
    "selimut": selimut,
}
