# Why points came and went: the reasons of ledger lines, rule by rule.

# What happened, in a few words: one line of the history.
what-purchase =
    { $source ->
        [till] Purchase { $number }
       *[shop] Online order { $number }
    }
what-refund =
    { $source ->
        [till] Refund of purchase { $number }
       *[shop] Refund of order { $number }
    }
what-joining = Welcome gift
what-birthday = Birthday gift
what-reward = Reward “{ $title }”
what-voucher-cancelled = Voucher given back: “{ $title }”
what-expired = Expired points
what-correction = Correction by staff
what-held = Held points spent
what-other = Change of points

# Each rule's share of an earning.
why-amount = • { POINTS($points) } for spending { $amount } ({ POINTS($rate) } for every { $per_amount })
why-per-purchase = • { POINTS($points) } as a thank-you for every purchase
why-joining = • { POINTS($points) } for joining the club
why-birthday = • { POINTS($points) } for your birthday 🎂
why-earned-before = • { POINTS($points) } of this purchase had been counted before

# The other kinds, in a sentence.
why-refund =
    { $stage ->
        [cancelled] This order was cancelled, and its points went back.
       *[paid] Part of this purchase was refunded, and the points of that part went back.
    }
why-reward = You spent these points on “{ $title }”.
why-voucher-cancelled = You gave the voucher “{ $title }” back; its points returned with the expiry they had.
why-expired = These points expired on { DATE($on) }.
why-expired-earned = These points expired on { DATE($on) }. You had earned them on { DATE($earned_on) }.
why-correction = Our staff made this change and said why:
    <blockquote>{ $reason }</blockquote>
why-held = These points had been held, and were spent.
