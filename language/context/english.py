"""Words of English: what holds its sentences together, what is never a slip of an Indonesian word, and how something is meant."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from language.context.surroundings import Surroundings, of_the_whole, skip
from language.cues import words_of

GRAMMAR = words_of(
    """the is are was were am be been being do does did has have had having will would can could should must may might shall gonna wanna
    a an this that these those there here theres heres of to from with without into onto out off up down over under at by for on in inside outside
    near behind between after before about through across around during since until and or but because so if then than when where who whom whose what
    which why how while i you he she it we they me him her us them my your his its our their mine yours hers ours theirs im youre hes shes
    were theyre ive youve weve theyve ill youll hell well theyll id not no dont doesnt didnt isnt arent wasnt werent cant cannot couldnt wont wouldnt
    shouldnt havent hasnt hadnt aint nobody nothing someone somebody something anyone anybody anything everyone everybody everything some any all both
    every each other another more most very too just now again still already yet never always get gets got getting gotten going goes went gone
    coming comes came myself himself herself themselves ourselves yourself itself whats thats wheres hows whos lets as also much many"""
)
WORDS = GRAMMAR | words_of(
    """explosion please help need needs hurry quick quickly fast urgent emergency send call ambulance police doctor hospital nurse firefighters officer sir madam mate
    guy guys man woman men women boy girl boys girls kid kids child children baby toddler son daughter mother father mum mom dad brother sister husband wife
    boyfriend girlfriend friend friends grandma grandpa grandmother grandfather uncle aunt cousin neighbour neighbor people person family tourist tourists
    house home room kitchen bathroom guesthouse apartment building roof street road beach sea ocean river lake bridge shop restaurant
    market school airport harbour harbor car cars truck bike motorbike motorcycle scooter boat ship
    fire smoke flames burning burned burnt snake snakes cobra python crocodile monkey dog bite bitten bit stung accident crash crashed collision bleeding blood
    unconscious breathing breathe choking drowning drowned trapped stuck collapsed fainted pain chest heart attack stroke seizure labour labor pregnant
    overdose pills poison robbed robbery mugged stolen stole thief burglar stabbed stabbing shot shooting gun knife fight fighting beating hitting
    punching kidnapped raped rape threatening following flood flooded water earthquake landslide storm wave waves current tree fallen fell
    leak leaking smell locked elevator dying dead die died kill killed hurt injured broken leg arm head face hand back missing lost
    one two three four five six old young little big huge bad badly left right first last next open close
    number phone message location address street send sent come look see saw know think want wants going feel feels say says said tell told
    hello good morning afternoon evening night thanks thank sorry okay yes today tomorrow yesterday tonight week month year ago time day hours minutes
    ask wait stop start work working money food drink tour tours ticket tickets price rent book booking visit travel trip city town place places
    love like best beautiful nice great happy real really maybe never only even also"""
)
ALONE = words_of(
    "fire smoke flames burning drowning robbery stabbing bleeding choking snake snakes accident explosion shooting heart attack"
)  # a whole message of these is English
FALSE_FRIENDS = words_of("got step air male do")  # in an English sentence no ditch, no seizure, no water

_NO = words_of("no not isnt wasnt arent werent without never nobody")
_NO_FILLERS = words_of("a an the any real actual sign signs of single been such")
_CRIES = words_of("oh omg god no gosh please help")
_OF_US = words_of("my our me us help please now still here hurry need")
_NOT_REAL = words_of("drill drills exercise simulation rehearsal")
_ONLY = words_of("just only")
_COMPOUNDS = words_of(
    """sale drill drills brigade station stations extinguisher extinguishers department service exit works place wood
    insurance safety truck engine fighter fighters dance show pit"""
)
_TITLES = words_of("gta pubg minecraft roblox fortnite valorant titanic")
_STORIES = words_of("news movie film book novel series episode documentary story article song lyrics game")
_ABOUT = words_of("about of with where called on")
_DREAMS = words_of("dream dreamt dreamed dreaming nightmare")
_AWAKE = words_of("woke awake then now real really")
_LONG_AGO = frozenset(
    [
        *(("last", span) for span in words_of("year month week night summer winter weekend century decade")),
        *((span, "ago") for span in words_of("years months weeks days year month week decades")),
    ]
)
_WHAT_IF = words_of("what how should would could where who")
_LESSONS = (
    ("what", "is", "a"),
    ("what", "is", "an"),
    ("what", "are"),
    ("what", "causes"),
    ("how", "to", "prevent"),
    ("how", "to", "avoid"),
    ("how", "do", "i", "prevent"),
    ("how", "do", "you", "prevent"),
    ("how", "can", "i", "prevent"),
    ("how", "do", "i", "avoid"),
    ("how", "often"),
    ("define",),
    ("explain",),
    ("translate",),
)
_WHETHER = (
    ("is", "it", "true"),
    ("is", "there"),
    ("are", "there"),
    ("was", "there"),
    ("were", "there"),
    ("did", "you"),
    ("have", "you"),
    ("do", "you"),
)
_NEAR = 8  # words


def denied(around: Surroundings, before: Sequence[str]) -> bool:
    """ "there is no fire", "it wasn't an accident"; not "oh no, fire", nor while somebody calls for help."""
    rest = skip(before, _NO_FILLERS, 3)
    return bool(rest) and rest[0] in _NO and _CRIES.isdisjoint(rest[1:2]) and not around.urges


@of_the_whole
def practised(around: Surroundings) -> bool:
    """ "it's just a drill"; not "this is not a drill"."""
    words = around.words
    drills = [at for at, word in enumerate(words) if word in _NOT_REAL]
    return any(
        not _ONLY.isdisjoint(words[max(0, at - 2) : at]) and _NO.isdisjoint(words[max(0, at - 4) : at])
        for at in drills
    )


def compound(around: Surroundings, first: int) -> bool:
    """ "fire sale", "fire drill", "fire brigade": another thing than its first word."""
    following = around.words[first + 1 : first + 2]
    return around.words[first] == "fire" and bool(following) and following[0] in _COMPOUNDS


def imagined(around: Surroundings, before: Sequence[str]) -> bool:
    """ "I dreamt that …", "a movie about …", "shot by the police in GTA"."""
    if not _TITLES.isdisjoint(around.words):
        return _OF_US.isdisjoint(around.words)
    near = list(reversed(before[:_NEAR]))
    if not _DREAMS.isdisjoint(near):
        return _AWAKE.isdisjoint(around.words)
    told = any(a in _STORIES and b in _ABOUT for a, b in pairwise(near))
    return told and _OF_US.isdisjoint(around.words)


def asked(around: Surroundings, before: Sequence[str]) -> bool:
    """ "what is a tsunami", "what should I do if there is a fire", "was there an earthquake last night?"; not of one's own."""
    words = list(around.words)
    if around.urges or not _OF_US.isdisjoint(words):
        return False
    if _begins(words, _LESSONS) or (around.asks and _begins(words, _WHETHER)):
        return True
    return "if" in before[:_NEAR] and not _WHAT_IF.isdisjoint(words[:2])


@of_the_whole
def long_ago(around: Surroundings) -> bool:
    """ "the fire last year", "yesterday"; not of one's own, nor where anything still is so."""
    if around.urges or not _OF_US.isdisjoint(around.words):
        return False
    pairs = set(pairwise(around.words))
    return "yesterday" in around.words or not _LONG_AGO.isdisjoint(pairs)


def _begins(words: Sequence[str], leads: Sequence[tuple[str, ...]]) -> bool:
    return any(tuple(words[: len(lead)]) == lead for lead in leads)
