"""What people write in English: tourists, sailors, families from abroad; and what they write that is no emergency.

A genuine line: categories that are right | whether it rings at once | agencies who must go | the words."""

from __future__ import annotations

from dataclasses import dataclass

_GENUINE = """
    medis | red | psc119 | my husband collapsed and isnt breathing
    medis | red | psc119 | my husband is having a heart attack
    medis kecelakaan penyelamatan | red | psc119 | my husband fell from the roof, he cant move
    medis | red | psc119 | my wife collapsed in the hotel lobby please send someone
    medis | red | psc119 | my boyfriend is having a seizure, hes shaking all over
    medis | red | psc119 | help my dad fell down the stairs and he is not waking up
    medis | red | psc119 | my son cant breathe his lips are turning blue
    medis | red | psc119 | hes choking on a piece of meat please hurry
    medis | red | psc119 | my baby is choking!!!
    medis | red | psc119 | my wifes waters broke, shes in labour and we cant get to the hospital
    medis | red | psc119 | my freind is unconcious and wont wake up
    medis | red | psc119 | old man passed out in front of the shop, no pulse
    medis | red | psc119 | me mate's had a few too many pills and he won't wake up
    medis | red | psc119 | I think my father is having a stroke, his face is drooping and he cant talk
    medis | red | psc119 | sir my mother is having chest pain and sweating too much kindly send ambulance
    medis | red | psc119 | my kid drank bleach, what do i do
    medis | red | psc119 | she ate peanuts, shes allergic, her throat is closing up
    medis | red | psc119 | my daughter burned herself with boiling water, its really bad
    medis | red | psc119 | he got electrocuted fixing the water pump
    medis penyelamatan kecelakaan | red | psc119 | a worker fell off the scaffolding, there is blood everywhere
    medis | red | psc119 | my friend cut his leg with a machete by accident and wont stop bleeding
    medis | red | psc119 | food poisoning at our resort, six people vomiting and one fainted
    medis hewan_berbahaya | red | psc119 damkar | my friend was bitten by a snake, his leg is swelling
    medis hewan_berbahaya | red | psc119 damkar | a snake bit my dad, he feels dizzy and cant walk
    medis hewan_berbahaya | red | psc119 damkar | my son got bitten by a cobra
    medis hewan_berbahaya | red | psc119 damkar | my wife has been stung by loads of hornets, her face is swollen
    medis hewan_berbahaya | red | psc119 | a dog bit my little girl on the face
    medis hewan_berbahaya | red | psc119 | monkey attacked a tourist and bit her arm, bleeding a lot
    medis hewan_berbahaya tenggelam | red | psc119 | a crocodile bit a fisherman at the river
    medis hewan_berbahaya tenggelam | red | psc119 | my girlfriend got stung by a jellyfish and cant breathe
    hewan_berbahaya | amber | damkar | there is a huge snake in our bathroom
    hewan_berbahaya | amber | damkar | a cobra just came into the kitchen
    tenggelam | red | basarnas | hi im at long beach, my wife got pulled out by the waves and i cant see her anymore
    tenggelam | red | basarnas | someone is drowning at pantai panjang help
    tenggelam | red | basarnas | two swimmers caught in a rip current, they cant get back
    tenggelam | red | basarnas | our boat is sinking near the harbour, 5 people on board
    tenggelam | red | basarnas | my son fell in the river and we cant see him
    tenggelam | red | basarnas | kid went under the water and didnt come up
    tenggelam | red | basarnas | man overboard from our vessel two miles off pulau baai
    kebakaran | red | damkar | theres smoke everywhere at our guesthouse
    kebakaran | red | damkar | the house next door is on fire
    kebakaran | red | damkar psc119 | fire in the hotel, two people still inside upstairs
    kebakaran | red | damkar | kitchen is on fire omg hurry up
    kebakaran | red | damkar | theres flames coming out of the building opposite
    kebakaran kecelakaan | red | damkar | my scooter caught fire and its spreading to the shop
    kebakaran | red | damkar | our villa is burning down
    kecelakaan | red | psc119 polisi | car crash on the coastal road, two people hurt
    kecelakaan | red | psc119 polisi | bus crash near the airport, people are trapped and screaming
    kecelakaan | red | psc119 polisi | motorbike accident outside the fort, rider is bleeding from his head
    kecelakaan | red | psc119 polisi | a truck hit a girl on a scooter she isnt moving
    kecelakaan | red | psc119 polisi | bike accident here sir, one boy is badly injured
    kecelakaan | red | psc119 polisi | my mum got run over by a car
    kecelakaan | red | psc119 polisi | we crashed our scooter and my friend's leg is broken
    kejahatan kekerasan | red | polisi psc119 | please help, guy is beating his kid outside our hotel, there is blood
    kejahatan kekerasan | red | polisi | a man is hitting his girlfriend with a bottle outside the bar
    kejahatan kekerasan | red | polisi | theres a guy punching a woman in the parking lot
    kejahatan kekerasan | red | polisi | my husband is beating me, im locked in the bathroom
    kejahatan kekerasan | red | polisi | my ex is outside and says he will kill me
    kejahatan kekerasan | red | polisi | he raped me
    kejahatan | red | polisi | we just got robbed at knifepoint
    kejahatan | red | polisi psc119 | someone got stabbed outside the karaoke
    kejahatan | red | polisi | a bloke is threatening us with a knife
    kejahatan kekerasan lainnya | red | polisi | somebody took my child into a car, kidnapped
    kejahatan | red | polisi | theres someone breaking into our house right now
    kejahatan | red | polisi | two men broke into our villa and theyre still downstairs
    kejahatan kekerasan | red | polisi | a man has been following me for an hour, im scared
    kejahatan | red | polisi | i heard gunshots and a man is lying on the road
    kejahatan | red | polisi | he pointed a gun at me and took my bag
    kejahatan ketertiban | red | polisi | group of blokes are fighting with broken bottles, somebody is gonna die
    krisis_jiwa | red | psc119 | i want to kill myself
    krisis_jiwa | red | psc119 | my roommate says she wants to die and took a load of pills
    krisis_jiwa | red | psc119 | theres a girl on the bridge shes about to jump
    banjir | red | bpbd damkar | the water is rising fast and we are stuck on the roof
    banjir | any | bpbd | our street is flooded, water is up to the knees
    banjir | red | bpbd | landslide buried a house, people underneath
    gempa_tsunami | any | bpbd | strong earthquake just now, should we run from the beach
    gempa_tsunami penyelamatan banjir lainnya | red | damkar | the building collapsed after the earthquake, my sister is trapped under the rubble
    kebocoran_gas | red | damkar | strong smell of gas in the apartment, i feel dizzy
    kebocoran_gas | red | damkar | gas cylinder is leaking and hissing in the kitchen
    penyelamatan | any | damkar | we are stuck in the elevator and the lights went out
    penyelamatan | any | damkar | my toddler is locked in the car and its hot
    penyelamatan tenggelam | red | damkar | a boy fell into a well behind the school
    pohon_tumbang | any | dlh | a big tree fell across the road
    pohon_tumbang medis kecelakaan penyelamatan | red | psc119 | a tree fell on a man, he's stuck under it
    lainnya | any | polisi | my daughter is missing, we lost her at the market
"""

HARMLESS = """
    can you recommend a tour to rafflesia flowers?
    what time does the fort open tomorrow
    how do i get from the airport to long beach
    where can i rent a scooter for two days
    is the beach safe for swimming
    fire sale at the mall, everything 50% off
    my phone died
    my phone is dead can i call later
    you are killing it bro
    that joke killed me
    I'm dead lol
    im dying of laughter hahaha
    im starving, any good food near panorama?
    this heat is killing me
    its just a drill, no fire here
    we have a fire drill at school today at 10
    this is a test, please ignore
    i read the news about the earthquake in japan
    did you hear about the fire last year
    was there an earthquake last night?
    what should i do if there is a fire
    what is a tsunami
    how do i prevent a house fire
    i dreamt that my house was on fire
    watching a movie about a plane crash
    the new song is fire
    that party was lit
    i got burned by my ex lol
    i am drowning in work
    my laptop crashed again
    bitcoin crashed today
    my stocks are on fire today
    i broke my heart
    he is a heart attack on legs haha
    we beat them 3-0 in football
    thanks for putting out the fire yesterday
    there was no accident, everything is fine
    i love your city, greetings from australia
    how much is the ferry to enggano
    do you have the number of the immigration office
    i lost my passport where do i go
    is this number real
    good morning
    who are you
    i have been playing gta and got shot by the police
    shoot me a message later
"""


@dataclass(frozen=True, slots=True)
class Line:
    """A genuine text, and what must become of it."""

    categories: frozenset[str]
    red: bool | None
    agencies: frozenset[str]
    text: str


def genuine() -> list[Line]:
    lines = [[part.strip() for part in line.split("|", 3)] for line in _GENUINE.strip().splitlines()]
    return [
        Line(
            frozenset(categories.split()),
            {"red": True, "amber": False}.get(red),
            frozenset(agencies.split()),
            text,
        )
        for categories, red, agencies, text in lines
    ]


def harmless() -> list[str]:
    return [line.strip() for line in HARMLESS.strip().splitlines()]
