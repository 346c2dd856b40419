# Missions: what is to be done, how far it has come, what it brings

menu-missions = 🎯 Missions
command-missions = 🎯 Missions and their prizes

# A step, as it is asked for
mission-step =
    { $kind ->
        [buy] { $has_least ->
            [true] { $target ->
                [one] { $target } purchase of at least { $least }
               *[other] { $target } purchases of at least { $least }
            }
           *[false] { $target ->
                [one] { $target } purchase
               *[other] { $target } purchases
            }
        }
        [spend] purchases of { $amount } together
        [visit] { $target ->
            [one] coming by on { $target } day
           *[other] coming by on { $target } days
        }
        [invite] { $target ->
            [one] bringing { $target } friend into the club
           *[other] bringing { $target } friends into the club
        }
        [play] { $target ->
            [one] playing { $target } time
           *[other] playing { $target } times
        }
        [answer] { $target ->
            [one] taking part in { $target } contest
           *[other] taking part in { $target } contests
        }
        [lottery] { $target ->
            [one] entering { $target } lottery
           *[other] entering { $target } lotteries
        }
        [code] { $target ->
            [one] entering { $target } product code
           *[other] entering { $target } product codes
        }
        [join] { $has_place ->
            [true] { $stays ->
                [true] joining “{ $place }” and staying { $target ->
                    [one] { $target } day
                   *[other] { $target } days
                }
               *[false] joining “{ $place }”
            }
           *[false] joining a channel that cannot be reached just now
        }
       *[event] “{ $event }”, { $target ->
            [one] { $target } time
           *[other] { $target } times
        }
    }
mission-far =
    { $kind ->
        [spend] { $amount } of { $of_amount }
        [join] { $there ->
            [true] day { $counted } of { $target }
           *[false] not joined yet
        }
       *[other] { $counted } of { $target }
    }

## Members

missions-title =
    🎯 <b>Missions</b>

    Finish one, and its prize is yours at once.
missions-none =
    🎯 <b>No missions just now</b>

    As soon as there is a new one, you will find it here.
mission-line =
    { $standing ->
        [done] ✅ <b>{ $title }</b>
        [full] 🔒 <b>{ $title }</b>
       *[going] 🎯 <b>{ $title }</b>
    }
mission-line-far =
    { $standing ->
        [done] done · { $prize }
        [full] no place left
       *[going] { $bar } { $percent }% · { $prize }
    }
mission-button = { $standing ->
        [done] ✅ { $title }
        [full] 🔒 { $title }
       *[going] { $title } · { $percent }%
    }
mission-screen = 🎯 <b>{ $title }</b>
mission-description = { $description }
mission-prize = 🎁 The prize: <b>{ $prize }</b>
mission-steps = What to do:
mission-admin-step = ◽️ { $step }
mission-step-line =
    { $met ->
        [true] ✅ { $step }
       *[false] ◽️ { $step }: <b>{ $far }</b>
    }
mission-bar = { $bar } { $percent }%
mission-standing =
    { $standing ->
        [done] { $recurs ->
            [once] 🎉 You have done it, and its prize is yours.
           *[again] 🎉 You have done this turn, and its prize is yours. From { $again_on } you can do it again.
        }
        [undone] ↩️ What this mission rested on went back, and so did its prize. Complete it again, and the prize is yours again.
        [full] 🔒 As many members as could have done this mission; there is no place left.
       *[going] { $recurs ->
            [once] { "" }
            [daily] 🔁 New every day; this turn lasts until tonight.
            [weekly] 🔁 New every week; the next turn begins on { $again_on }.
           *[monthly] 🔁 New every month; the next turn begins on { $again_on }.
        }
    }
mission-closes = ⏳ There is time until { DATETIME($closes_at) }.
mission-join-hint =
    { $stays ->
        [true] Once you are in, tap “I have joined”. The prize comes after { $days ->
            [one] { $days } day
           *[other] { $days } days
        } of staying; if you leave earlier, counting begins anew.
       *[false] Once you are in, tap “I have joined”. If you leave within { $days ->
            [one] { $days } day
           *[other] { $days } days
        }, the prize goes back.
    }
mission-visit-hint = Every day you come by counts by itself.
mission-buy-hint = Show your member card when you buy, so that the purchase is yours.
mission-not-joined = 🤔 I cannot see you in “{ $place }” yet. Go there with the button below, join, and tap “I have joined” again.
mission-joined = 👍 I have seen you in “{ $place }”.
mission-button-join = 📣 Go to “{ $place }”
mission-button-joined = ✅ I have joined
told-mission-done =
    🎯 <b>Mission “{ $title }” done!</b>

    { $kind ->
        [points] 🎁 You get <b>{ $prize }</b>. You now have { POINTS($available) }.
        [voucher] 🎁 You get { $prize }; it waits among your vouchers.
        [tickets] 🎁 You get { $prize }. Good luck!
        [thing] 🎁 Your prize is “{ $prize }”; the shop hands it over to you.
        [gone] The prize of this mission had run out, so nothing came this time. Please ask the shop.
       *[none] You had its prize already, and it stays yours.
    }
told-mission-undone =
    ↩️ Mission “{ $title }” is not complete any more: { $why ->
        [buy] a purchase that counted went back.
        [spend] a purchase that counted went back.
        [invite] the purchase of a friend who counted went back.
       *[join] you have left the channel or group.
    }

    { $took ->
        [points] So { POINTS($points) } of its prize went back. Complete it again, and they are yours again.
        [other] So its prize went back too. Complete it again, and it is yours again.
       *[nothing] What you got for it stays with you.
    }

## Staff

admin-menu-missions = 🎯 Missions
admin-command-missions = Missions of members
told-mission-thing = 🎯 <b>{ $name }</b> (member number { $number }) has done the mission “{ $title }”. The prize is “{ $prize }”; please hand it over.
missions-admin =
    { $count ->
        [0] 🎯 <b>Missions</b>

            There is none yet. Take a ready-made one or make your own: buying, coming by, bringing a friend, joining the channel…
       *[other] 🎯 <b>Missions</b>

            Open one to see how many have begun it and how many have done it.
    }
mission-admin-button = { $state ->
        [active] 🟢 { $title } · { $members }
        [draft] ✏️ { $title }
        [paused] ⏸ { $title }
       *[retired] ⏹ { $title }
    }
mission-admin-screen = 🎯 <b>{ $title }</b>
mission-admin-state =
    { $state ->
        [active] 🟢 Open since { DATE($opens_at) }
        [draft] ✏️ A draft: nobody sees it yet.
        [paused] ⏸ Resting: members do not see it until you open it again.
       *[retired] ⏹ Over
    }
mission-admin-recurs =
    { $recurs ->
        [once] once for each member
        [daily] 🔁 new every day
        [weekly] 🔁 new every week
       *[monthly] 🔁 new every month
    }
mission-admin-closes = ⏳ until { DATETIME($closes_at) }
mission-admin-members-max = 👥 only for the first { $members_max ->
        [one] { $members_max } member
       *[other] { $members_max } members
    }
mission-admin-counts =
    📊 Begun by { $begun }, done by { $members }.
    Done and standing: { $done }{ $undone ->
        [0] { "" }
       *[other] ; taken back: { $undone }
    }.{ $points ->
        [0] { "" }
       *[other] { " " }You have given { POINTS($points) } in all.
    }
mission-admin-place-lost = ⚠️ The channel or group of this mission cannot be reached any more; until it is back nobody can do it.
mission-admin-choose = Which ready-made mission? Or make your own.
mission-admin-choose-kind = What shall be asked for?
mission-admin-choose-place = Joining which channel or group?
mission-admin-no-place = For this mission the bot must be an administrator of the shop's channel or group, and there is no such place yet. Begin with /communities.
mission-admin-ask-target =
    { $kind ->
        [buy] How many purchases?
        [spend] Purchases of what amount together?
        [visit] Coming by on how many days?
        [invite] Bringing how many friends?
        [play] Playing how many times?
        [answer] Taking part in how many contests?
        [lottery] Entering how many lotteries?
        [code] Entering how many product codes?
        [join] Staying how many days? Zero means that joining is enough.
       *[event] How many times?
    }
mission-admin-ask-event = What is the event called? The name under which your shop reports it.
mission-admin-ask-title = What is this mission called? Short and inviting; members see just this.
mission-admin-ask-description = Describe the mission; members see it under its name.
mission-admin-ask-prize = 🎁 What is the prize of “{ $title }”?
mission-admin-ask-closes = ⏳ Until when is “{ $title }” open?
mission-admin-ask-members-max = 👥 How many members may do it, the first ones? Zero means everybody.
mission-admin-ask-retire =
    End “{ $title }” for good?

    Nobody who got its prize loses anything. For a short rest tap “Rest”.
mission-admin-edit = What shall be changed?
mission-admin-remove-step = Which step shall go?
mission-admin-button-new = ➕ New mission
mission-admin-button-own = ✍️ My own
mission-admin-button-open = 🟢 Open to members
mission-admin-button-pause = ⏸ Rest
mission-admin-button-retire = ⏹ End
mission-admin-button-retire-yes = Yes, end it
mission-admin-button-keep = No, keep it
mission-admin-button-edit = ✏️ Change
mission-admin-button-add-step = ➕ Another step
mission-admin-button-remove-step = ➖ Remove a step
mission-admin-button-title = Name
mission-admin-button-description = Description
mission-admin-button-prize = Prize
mission-admin-button-closes = Until when
mission-admin-button-no-close = No end
mission-admin-button-members-max = How many
mission-admin-button-recurs =
    { $recurs ->
        [once] Once
        [daily] Daily
        [weekly] Weekly
       *[monthly] Monthly
    }
mission-admin-button-step =
    { $kind ->
        [buy] 🛍 Buying
        [spend] 💰 Spending
        [visit] 👋 Coming by
        [invite] 🤝 Bringing a friend
        [play] 🎮 Playing
        [answer] 🧠 Contest
        [lottery] 🎟 Lottery
        [code] 🔖 Product code
        [join] 📣 Joining the channel
       *[event] 🌐 Event of the shop
    }
mission-admin-button-number = { $number }
mission-admin-button-back = ‹ The mission
mission-admin-button-all = ‹ All missions
mission-admin-added-toast = The draft is ready. Have a look and open it.
mission-admin-opened-toast = Open to members.
mission-ready-month-purchase = First purchase of the month
mission-ready-three-purchases = Three purchases in a month
mission-ready-come-five-days = Come by on five days of the week
mission-ready-bring-a-friend = Bring a friend
mission-ready-join-and-stay = Join the channel and stay a week
mission-ready-play-three = Play three times a week
mission-ready-answer-a-contest = Answer a contest
mission-ready-use-a-code = Enter a product code
act-added-mission = 🎯 New mission “{ $title }”
act-changed-mission = 🎯 Mission “{ $title }” changed
act-opened-mission = 🎯 Mission “{ $title }” opened
act-paused-mission = 🎯 Mission “{ $title }” rests
act-retired-mission = 🎯 Mission “{ $title }” ended
error-mission-not-found = This mission is not there any more. See today's ones under “Missions”.
error-mission-over = This mission is over and cannot be opened again. Make a new one.
error-mission-invalid =
    { $field ->
        [title] A mission's name has 1 to 80 letters. Make it shorter.
        [description] A description has at most 400 letters. Make it shorter.
        [steps] A mission has at least one step and at most 5.
        [step] That number does not fit here. Write another one.
        [recurs] It cannot recur like that: joining is done once, and nothing changes here after somebody has begun. Make a new mission.
        [community] The bot is no administrator of this channel or group. Mend its rights under /communities.
        [prize] This prize is not there any more. Choose another one.
        [closes_at] That end has passed. Set one in the future.
        [members_max] The number cannot be lower than that of members who have done it. Write a larger one.
       *[other] This tier is not there any more. Choose another one.
    }
