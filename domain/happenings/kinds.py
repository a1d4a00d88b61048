"""Every kind of event, by the word under which it is stored."""

from __future__ import annotations

from enum import StrEnum


class Happened(StrEnum):
    """Every kind of event. `messages.announce` announces each or lists it as silent."""

    OPENED = "opened"
    JUDGED = "judged"  # the lane changed
    SOUNDED = "rang"  # the ticket's first loud announcement
    DISPATCHED = "dispatched"
    LOOKED = "looked"
    LOOK_ENDED = "look_ended"
    ACKNOWLEDGED = "acknowledged"
    DEPARTED = "departed"
    ARRIVED = "arrived"
    AGENCY_RESOLVED = "agency_resolved"
    RELEASED = "released"  # gave back what was acknowledged
    WITHDRAWN = "withdrawn"  # an agency is no longer needed
    RESOLVED = "resolved"
    RESOLUTION_UNDONE = "resolution_undone"
    CLOSED = "closed"
    REOPENED = "reopened"
    FALSE_PROPOSED = "false_proposed"  # a second person must agree
    MARKED_FALSE = "marked_false"
    FALSE_UNDONE = "false_undone"
    CANCEL_REQUESTED = "cancel_requested"
    CANCEL_AGREED = "cancel_agreed"  # a second person must agree
    CANCELLED = "cancelled"
    CANCEL_UNDONE = "cancel_undone"
    JOINED = "joined"  # another report of the same event
    MERGED = "merged"  # this ticket went into another
    UNMERGED = "unmerged"
    WORDS = "words"  # the reporter wrote more
    EVIDENCE = "evidence"
    SPOKEN = "spoken"  # what a machine has heard in a voice note
    PLACE = "place"
    DANGER = "danger"  # new words name more danger than before
    GRAVER = "graver"  # words of the last minute that make it graver are told aloud
    NUMBER = "number"  # the reporter's own number was shared
    NUMBER_READ = "number_read"
    ASKED = "asked"
    ANSWERED = "answered"
    CALLED_AGAIN = "rung"  # a step of the ladder was called
    HIDING = "hiding"
    LATE = "late"  # first read long after it was sent
    WAITED = "waited"  # nobody has looked at a silent card
    TELEPHONED = "called"  # a telephone call about it was logged
    LINKED = "linked"  # the caller has opened the link that was sent
    LINK_ENDED = "link_ended"  # what the caller had opened leads nowhere any more
    SANCTION_PROPOSED = "sanction_proposed"  # after a proved false report; a second person must agree
    SANCTION_CONFIRMED = "sanction_confirmed"
    SANCTION_DROPPED = "sanction_dropped"  # declined, lapsed, or replaced by a later one
    APPEALED = "appealed"  # "Keberatan"
    APPEAL_DECIDED = "appeal_decided"
    PACKAGED = "packaged"  # its evidence was put into a package; the digest says which
    GATEWAY_FAILED = "gateway_failed"  # the telephone could not be made to ring
    SEEN = "seen"  # the control room knows; whoever was called goes on being called
    PROMISED = "promised"  # somebody will phone the reporter at a time
    PROMISE_DUE = "promise_due"
    OUTCOME = "outcome"  # what came of it, told by the agency that was there
    NOTED = "noted"  # an operator's note for everybody at work
    ETA = "eta"  # when an agency expects to arrive
    ETA_PASSED = "eta_passed"  # it has said when, and is not there
    RECATEGORISED = "recategorised"
    FIRST_AID = "first_aid"  # a reporter has begun it, step by step
    ERASED = "erased"  # personal content was taken out; its digests stay
