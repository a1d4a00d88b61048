"""All attacks: what is done, what stops it, and what it achieves all the same."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.channels.pace import UNLIMITED, Pace
from tests.attacks import by_accounts, by_floods, by_operators, by_reports, defences
from tests.attacks.came import Came
from tests.attacks.defences import Defence
from tests.town import Town


@dataclass(frozen=True, slots=True)
class Attack:
    """An attack: what is done, the story, what stops it (None where nothing does), and what it achieves at most.

    `pace`: how much the platform lets the bot say, where that is what the attack is about. `calls`: whether each try is
    something that a telephone would ring for; operators' marks are not.
    """

    name: str
    done: str
    story: Callable[[Town], Awaitable[Came]]
    defence: Defence | None
    achieves: str
    pace: Pace = UNLIMITED
    calls: bool = True


ATTACKS = (
    Attack(
        "Accounts that back each other up",
        "5 new accounts, one place, the same story of a fallen tree",
        by_accounts.same_story,
        defences.MERGING,
        "one card that rings once, not five times",
    ),
    Attack(
        "The same, to ring before anybody has looked",
        "5 new accounts, one place, the same snake; two people dismiss it within its three minutes",
        by_accounts.new_accounts,
        defences.NEW_WEIGH_LITTLE,
        "a silent card, dismissed",
    ),
    Attack(
        "The same, without naming danger",
        "5 new accounts, one place, pictures without a word",
        by_accounts.without_a_word,
        defences.LANES,
        "silent cards in the control room",
    ),
    Attack(
        "Old partners",
        "2 accounts with a good record that have reported one event together before, the same snake; dismissed in time",
        by_accounts.old_partners,
        defences.NEVER_MET,
        "a silent card, dismissed",
    ),
    Attack(
        "One picture, two accounts",
        "2 accounts with a good record that never met, the same photograph of one snake; dismissed in time",
        by_accounts.one_picture,
        defences.OWN_PICTURES,
        "a silent card, dismissed",
    ),
    Attack(
        "One program, two accounts",
        "2 accounts with a good record that never met, the same snake in the same second; dismissed in time",
        by_accounts.one_moment,
        defences.OWN_MOMENTS,
        "a silent card, dismissed",
    ),
    Attack(
        "Good behaviour for weeks first",
        "3 genuine reports, then 8 lies about danger to life, all proved",
        by_accounts.patient,
        defences.RECORD,
        "the genuine reports buy these; then the record outweighs them, and the deadline decides",
    ),
    Attack(
        "One account, many fires",
        "Kebakaran by its button, a picture and a pin, 5 times within a quarter of an hour; each dismissed within the minute",
        by_accounts.one_account,
        defences.BURST,
        "the first two ring, the others are silent cards, dismissed",
    ),
    Attack(
        "The known prankster lies again",
        "3 proved lies about danger to life, then 3 more; dismissed within the minute",
        by_accounts.prankster_lies,
        defences.PROVED_FALSE,
        "silent cards, dismissed",
    ),
    Attack(
        "The known prankster plays on",
        "3 proved lies, then 3 pictures that name nothing",
        by_accounts.prankster_plays,
        defences.RESTRICTION,
        "lines of the digest",
    ),
    Attack(
        "The known prankster's real fire",
        "3 proved lies about danger to life, restricted, then a real one",
        by_accounts.prankster_burns,
        defences.ONE_DEADLINE,
        "a minute's delay; it is never lost",
    ),
    Attack(
        "Stolen picture",
        "a category button and the photograph of a real fire, smaller; two people dismiss it within the minute",
        by_reports.stolen_picture,
        defences.SEEN_PICTURES,
        "a silent card, dismissed",
    ),
    Attack(
        "Pictures passed on",
        "3 accounts, a category button and a forwarded picture that nobody has seen here; dismissed within the minute",
        by_reports.passed_on,
        defences.FORWARDED,
        "silent cards, dismissed",
    ),
    Attack(
        "Pins far away",
        "3 reports of danger to life with pins in another province",
        by_reports.far_pins,
        defences.SERVICE_AREA,
        "the control room hears it and reads where it is; no agency is called",
    ),
    Attack(
        "A child who presses buttons",
        "3 categories chosen by a button; two people dismiss each within the minute",
        by_reports.buttons,
        defences.THE_MINUTE,
        "nothing rings",
    ),
    Attack(
        "A credible lie",
        "3 new accounts word a fire as a frightened person does",
        by_reports.credible,
        None,
        "it rings: the price of never dropping a real one",
    ),
    Attack(
        "A lie to hold back a real one",
        "a fire that is none, and minutes later a real one in the same street",
        by_reports.decoy,
        defences.ONE_DEADLINE,
        "the real one may be silent for the minute of the one deadline",
    ),
    Attack(
        "The same, once two people have dismissed the lie",
        "as above, the lie marked Palsu",
        by_reports.decoy_dismissed,
        defences.DISMISSAL,
        "nothing: the real one rings at once",
    ),
    Attack(
        "A flood of nothing to hide one real report",
        "24 accounts, one more that writes 24 times, then a real fire",
        by_floods.of_nothing,
        defences.DIGEST,
        "a long digest; the fire rings at once either way, what is saved are the cards",
        Pace(),
    ),
    Attack(
        "A flood of silent cards",
        "24 accounts send a voice note and a pin, and a house burns when their cards come",
        by_floods.of_voices,
        defences.LIFE_FIRST,
        "cards to look through; the fire rings at once",
        Pace(),
    ),
    Attack(
        "A flood of loud cards",
        "24 accounts say a snake in the house, at 24 places, and a house burns when these ring",
        by_floods.of_lies,
        defences.LIFE_FIRST,
        "it rings: nobody names a snake in vain; the fire overtakes",
        Pace(),
    ),
    Attack(
        "An operator who marks everything false",
        "5 fires, Palsu pressed on each by one person",
        by_operators.marks_everything,
        defences.TWO_PEOPLE,
        "none is closed; the supervisor sees the pattern",
        calls=False,
    ),
    Attack(
        "One person's wrong dismissal",
        "a report chosen by a button, Palsu pressed by one person",
        by_operators.wrong_dismissal,
        defences.TWO_PEOPLE,
        "it stays open and rings by the deadline",
        calls=False,
    ),
    Attack(
        "An operator who teaches the score",
        "30 pictures marked false by one person; the next day a real fire, chosen by a button, with a picture",
        by_operators.teaches,
        defences.A_THIRD,
        "nothing is learned of it",
        calls=False,
    ),
)
