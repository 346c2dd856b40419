# Leaderboards

menu-top = 🏆 Leaderboards
command-top = 🏆 Leaderboards, and your place

board-name =
    { $board ->
        [points] Points
        [friends] Friends
       *[codes] Codes
    }
board-title =
    { $board ->
        [points] 🏆 <b>Most points</b>
        [friends] 🏆 <b>Most friends</b>
       *[codes] 🏆 <b>Most product codes</b>
    }
board-period =
    { $period ->
        [week] This week
        [month] This month
       *[ever] Ever
    }
board-days =
    { $period ->
        [week] The week from { DATE($begins_on, style: "day") } to { DATE($ends_on, style: "day") }
        [month] From { DATE($begins_on, style: "day") } to { DATE($ends_on, style: "day") }
       *[ever] From the beginning until today
    }
board-score =
    { $board ->
        [points] { POINTS($score) }
        [friends] { $score ->
            [one] { $score } friend
           *[other] { $score } friends
        }
       *[codes] { $score ->
            [one] { $score } code
           *[other] { $score } codes
        }
    }
board-place =
    { $place ->
        [1] 🥇
        [2] 🥈
        [3] 🥉
       *[other] { $place }.
    }
board-line =
    { $mine ->
        [true] { $place } <b>{ $name } (you)</b> · { $score }
       *[false] { $place } { $name } · { $score }
    }
board-gap = ⋯
board-empty = Nobody is on this board yet. Be the first!
board-own = 📍 Your place: <b>{ $place }</b>
board-own-none =
    { $board ->
        [points] 📍 You have no place on this board yet; your next purchase brings one.
        [friends] 📍 You have no place on this board yet; the first friend you bring brings one.
       *[codes] 📍 You have no place on this board yet; the first code you send brings one.
    }
board-hidden = 🙈 As you wished, you are on no board and nobody sees you there.
board-prize = { $place } { $prize }
board-prizes =
    { $period ->
        [week] 🎁 <b>This week’s prizes</b>
       *[month] 🎁 <b>This month’s prizes</b>
    }
board-rule =
    { $board ->
        [points] Points from purchases and from what you do count, not gifts and winnings. Of equals, who got there first is ahead.
        [friends] Friends whose invitation was approved count. Of equals, who got there first is ahead.
       *[codes] Codes that were accepted count. Of equals, who got there first is ahead.
    }
board-listed-as = Others see you as “{ $name }”.
board-button-chosen = ● { $name }
board-button-other = { $name }
board-button-nickname = ✏️ My name here
board-button-hide = 🙈 Do not list me
board-button-show = 🙂 List me too
nickname-ask =
    ✏️ Under which name shall you be listed? Write a nickname of up to { $most } letters.

    Now: “{ $name }”
nickname-button-remove = My own name
nickname-button-back = Leave it
told-board-prize =
    { $period ->
        [week] 🏆 <b>Place { $place } on last week’s board “{ $board }”!</b>
       *[month] 🏆 <b>Place { $place } on last month’s board “{ $board }”!</b>
    }

    Your prize: <b>{ $prize }</b>.{ $available ->
        [none] { "" }
       *[other] { " " }You have { POINTS($available) } to spend.
    }
error-boards-off = There are no leaderboards in this club just now. The menu has what else there is to play.
error-board-terms-invalid =
    { $field ->
        [boards] One board has to stay. To take all of them away, turn leaderboards off.
        [board] There is no such board. Open the boards once more.
        [period] Only weeks and months bring prizes. Choose one of the two.
        [places] Prizes begin with the first place and go on without a gap, to place { $most } at most. Open the screen once more.
       *[thing] Prizes here are given by themselves: points, a voucher or tickets. Choose one of these.
    }
error-nickname-invalid =
    { $problem ->
        [short] That name is too short. Write at least two letters.
        [long] That name is too long. Write up to { $most } letters.
       *[letters] A name has letters, digits and blanks only. Write another one.
    }

## Staff

admin-leaderboards =
    { $on ->
        [true] 🏆 <b>Leaderboards are on</b>
       *[false] 🏆 <b>Leaderboards are off</b>
    }

    Members are listed by first name and initial, and go off the boards whenever they like. Points of gifts and of luck do not count.
admin-leaderboards-prizes =
    { $count ->
        [one] 🎁 Board { $board }, { $kind ->
            [week] weekly
           *[month] monthly
        }: { $count } prize
       *[other] 🎁 Board { $board }, { $kind ->
            [week] weekly
           *[month] monthly
        }: { $count } prizes
    }
admin-leaderboards-button-board =
    { $shown ->
        [true] ✅ { $board }
       *[false] ⬜️ { $board }
    }
admin-leaderboards-button-prizes =
    { $kind ->
        [week] 🎁 { $board }, week
       *[month] 🎁 { $board }, month
    }
admin-leaderboards-button-leaders = 👀 Who leads
admin-leaders =
    👀 <b>{ $board }, { $period }</b>
admin-leaders-line =
    { $nickname ->
        [none] { $place } { $name } · <code>{ $number }</code> · { $score }
       *[other] { $place } { $name } (“{ $nickname }”) · <code>{ $number }</code> · { $score }
    }
admin-leaders-none = Nobody is on this board yet.
admin-leaders-button-clear = 🧹 Take off the name “{ $nickname }”
admin-leaders-cleared-toast = The nickname is gone.
admin-board-prizes =
    { $kind ->
        [week] 🎁 <b>Prizes of the first places of { $board }, every week</b>
       *[month] 🎁 <b>Prizes of the first places of { $board }, every month</b>
    }
admin-board-prizes-none = No prizes yet. Begin with the first place.
admin-board-prizes-since = Prizes are given by themselves at midnight when the period ends; each period brings what is set at that moment.
admin-board-button-add = ➕ Prize for place { $place }
admin-board-button-change = ✏️ Place { $place }
admin-board-button-remove = 🗑 Take off place { $place }
admin-board-ask-prize = 🎁 What does place { $place } bring?
act-started-leaderboards = 🏆 Leaderboards turned on
act-ended-leaderboards = 🏆 Leaderboards turned off
act-changed-leaderboards = 🏆 Leaderboards and their prizes changed
act-cleared-leaderboard-name = 🧹 Nickname of member { $member } taken off the boards
