"""Whose number a reporter writes: his own, or that of the victim, a neighbour, whoever is named before it."""

from __future__ import annotations

import re

from language.cues import words_of

KINDS = words_of(
    "hp hape handphone wa whatsapp telp tlp telpon telepon kontak nomor nomer no nmr nope number phone contact"
)
OWN = words_of("saya sy aku ku gua gue gw kami ambo awak my me mine")
PEOPLE = words_of(
    """korban victim pasien pelaku tersangka saksi tetangga neighbor neighbour dia ia beliau istri isteri bini suami laki anak
    ibu mamak mama ayah bapak bapa papa nenek kakek kakak abang adik adek om tante paman bibi sepupu keponakan ipar mertua menantu
    keluarga kerabat saudara sodara teman kawan temen pacar bos majikan satpam security sopir supir pemilik penjaga guru dokter bidan
    perawat lurah camat rt rw kades ketua wife husband son daughter mother father brother sister friend her his him she he"""
)
TITLES = words_of("pak bu buk bang kak mas mbak uni uda wak")
NAMED = words_of("namanya bernama nama name named")
PASSED = words_of("di ke ini itu yaitu adalah ya is the bisa dihubungi hubungi")
_SENTENCE = re.compile(r"[.;\n!?]+(?:\s|$)")
_WORD = re.compile(r"[^\W\d_]+")
_NAME_AT_MOST = 3  # words of a name


def of_another(before: str) -> bool:
    """Do the words before a number say that somebody else has it: "namanya Yanti hp 0856…", "nomor istri saya 0852…"?"""
    said = [word for word in _WORD.findall(_SENTENCE.split(before)[-1].casefold()) if word not in PASSED]
    rest = list(said)
    announced = False
    while rest and rest[-1].removesuffix("nya") in KINDS:
        announced, hers = True, rest[-1].endswith("nya")
        rest.pop()
        if hers and any(_person(word) for word in said):
            return True
    if rest and rest[-1] in OWN and (len(rest) == len(said) or not announced):
        return _of_mine(rest[:-1])
    return _directly(rest, announced) or _by_name(rest)


def _person(word: str) -> bool:
    return word in PEOPLE or word.removesuffix("nya") in PEOPLE


def _of_mine(before: list[str]) -> bool:
    """ "Nomor istri saya", and not "nomor saya"."""
    return (
        bool(before)
        and _person(before[-1])
        and any(word.removesuffix("nya") in KINDS for word in before[-3:-1])
    )


def _directly(rest: list[str], announced: bool) -> bool:
    """ "Korban 0856", "hp korban Yanti 0856", "wa bu Rina 0812"."""
    if rest and _person(rest[-1]) and (announced or len(rest) < 2 or rest[-1] not in OWN):
        return True
    for at in range(max(0, len(rest) - _NAME_AT_MOST), len(rest)):
        if at and rest[at - 1].removesuffix("nya") in KINDS and (_person(rest[at]) or rest[at] in TITLES):
            return True
    return False


def _by_name(rest: list[str]) -> bool:
    """ "Namanya Yanti", and not "nama saya Yanti"."""
    for at in range(max(0, len(rest) - _NAME_AT_MOST - 1), len(rest)):
        if rest[at] in NAMED:
            return OWN.isdisjoint(rest[at + 1 : at + 2])
    return False
