"""Of whom somebody tells who speaks of despair: of himself ("saya mau gantung diri") or of another ("anak saya gantung diri")?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from language import cues
from language.context import earnest, topics
from language.context.surroundings import Surroundings
from language.cues import words_of
from language.text.clitics import names_one

_HIMSELF = (cues.MYSELF - {"rumahku"}) | words_of("i im ive myself ku")
_ANOTHERS_OWN = words_of("himself herself themselves themself")
_PERSONS = (topics.KIN | earnest.VICTIMS) | words_of(
    """orang orangnya dia beliau mereka seseorang cewek cowok perempuan laki wanita pria gadis remaja pemuda pacar mantan kawan temen
    sahabat sepupu ipar ayah papa mama mamak oma opa paman bibi mahasiswa mahasiswi pasien penderita odgj penghuni janda kakek
    someone somebody he she they hes shes theyre him her friend brother sister mother father mom mum dad son daughter husband wife
    girlfriend boyfriend man woman guy girl boy person people neighbour neighbor roommate student kid"""
)
_DEEDS = words_of(
    """gantung nggantung menggantung minum menelan telan nelan tenggak nenggak loncat lompat melompat meloncat terjun sayat menyayat nyayat
    silet nyilet iris ngiris mengiris potong memotong motong bakar overdosis jump jumping jumped hang hanged hanging swallowed took cut"""
)
_BETWEEN = cues.FILLERS | words_of(
    """mau ingin akan nekat mencoba coba nyoba berusaha hendak bilang katanya ngomong ngancam mengancam ancam terus sampai habis tadi di ke
    dalam atas kamar rumah kamarnya rumahnya kos jembatan pagar pohon kirim ngirim mengirim kirimi pesan surat wa chat status sms nulis menulis nangis menangis berdiri ninggalin meninggalkan tinggalkan bawa membawa pegang memegang megang tali pisau silet racun itu yang bunuh diri mengakhiri ngakhiri hidup hidupnya nak ndak want wants wanted going to about is was says said trying threatening"""
)
_OF_THEM = words_of(
    "kos kosan kost kantor kerja kuliah sekolah sekelas sekamar kelas kampus dekat baik sulung bungsu tiri kandung"
)
_EARSHOT = 9  # words


def of_another(around: Surroundings, told: Sequence[Sequence[int]]) -> bool:
    """Is all the despair that is told at these places another's than the writer's?"""
    whole = [at for at in told if not any(set(at) < set(other) for other in told)]
    return bool(whole) and all(_of_another(around, at) for at in whole)


def _of_another(around: Surroundings, at: Sequence[int]) -> bool:
    words = around.words
    said = {words[place] for place in at}
    if not said.isdisjoint(_ANOTHERS_OWN):
        return True
    for place in (at[0], *_before(around, at[0], strictly=said.isdisjoint(_DEEDS))):
        if names_one(words[place], _PERSONS) or tuple(words[max(0, place - 1) : place + 1]) == (
            "ada",
            "yang",
        ):
            return True
        if words[place] in _HIMSELF:
            return _whose(words, place)
    behind = words[at[-1] + 1 : at[-1] + 2]
    return any(names_one(word, _PERSONS) for word in behind)


def _whose(words: Sequence[str], place: int) -> bool:
    """ "Teman kos saya": is somebody of his own named there?"""
    before = place - 2 if place > 1 and words[place - 1] in _OF_THEM else place - 1
    return before >= 0 and names_one(words[before], _PERSONS)


def _before(around: Surroundings, first: int, *, strictly: bool) -> Iterator[int]:
    """Where, back from here, who does it may stand; `strictly`: with nothing told in between."""
    sentence = around.tokens[first].sentence
    for place in range(first - 1, max(-1, first - 1 - _EARSHOT), -1):
        if around.tokens[place].sentence != sentence:
            return
        yield place
        if strictly and around.words[place] not in _BETWEEN:
            return


def threatens_himself(around: Surroundings, at: Sequence[int]) -> bool:
    """Is the threat at these places to kill himself: "pacar saya ngancam bunuh diri"?"""
    return any(around.words[n] in _THREATENS and _himself_first(around.words[n + 1 :]) for n in at)


def _himself_first(words: Sequence[str]) -> bool:
    """Is nobody else threatened before: "mau bunuh diri", not "bunuh saya lalu bunuh diri"?"""
    near = list(words[:_THREAT])
    return "bunuh" in near and words[near.index("bunuh") + 1 :][:1] == ["diri"]


_THREATENS = words_of("ancam ngancam ngancem mengancam mengancem")
_THREAT = 4  # words
