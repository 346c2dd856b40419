# Contests: quizzes, predictions, numbers to guess, captions, photos

## Refusals

error-contest-not-found = There is no such contest. Please open the list of contests again.
error-contest-invalid =
    { $field ->
        [title] The name of a contest has { $least } to { $most } letters. Please write it again.
        [description] A description has { $most } letters at most. Please make it shorter.
        [closes_at] The end must come after the beginning. Please choose another time.
        [places] Places go from { $least } to { $most }, and none has two prizes. Please write them again.
        [prizes] There are { $most } lines of prizes at most. Please take one off.
        [questions] There can be { $least } to { $most } questions. Please look at the text again.
        [text] A question has { $least } to { $most } letters. Please write it again.
        [options] A question has { $least } to { $most } options. Please write it again.
        [option] An option has { $least } to { $most } letters and stands there once. Please write it again.
        [right_option] Which option is right is not clear. Put a + in front of it.
        [seconds] A question has { $least } to { $most } seconds. Please write another number.
        [explanation] An explanation has { $most } letters at most. Please make it shorter.
        [price_points] Taking part costs { $least } to { $most } points. Please write another number.
        [right_score] A right answer is worth { $least } to { $most }. Please write another number.
        [fast_score] Being fast is worth { $least } to { $most }. Please write another number.
        [points_each_right] It can be { $least } to { $most } points. Please write another number.
        [votes_each] Everybody has { $least } to { $most } votes. Please write another number.
        [voting_hours] Voting lasts { $least } to { $most } hours. Please write another number.
       *[other] This does not fit this kind of contest. Please open the contest again.
    }
error-contest-question-unclear =
    { $field ->
        [right_option] Question { $number } needs a + in front of exactly one option. Mend it and send all of them again.
        [options] Question { $number } needs two to ten options, each on a line that begins with - or +. Mend it and send all of them again.
        [option] In question { $number } an option is empty, there twice, or longer than a hundred letters. Mend it and send all of them again.
        [seconds] Question { $number } can have 5 to 600 seconds. Mend it and send all of them again.
        [explanation] The explanation of question { $number } is longer than 200 letters. Shorten it and send all of them again.
       *[text] Question { $number } is empty or longer than 300 letters. Mend it and send all of them again.
    }
error-contest-fixed =
    { $state ->
        [draft] The contest has not begun. Open it first.
        [open] Members are taking part, so this stays as it is. You can end the contest or call it off.
        [closed] Taking part is over, so this stays as it is. Open the contest again to see what is left to do.
        [voting] Voting has begun, so this stays as it is. Open the contest again.
        [settled] The results are out, and nothing changes any more. Look at the results.
       *[cancelled] This contest was called off. Make a new one.
    }
error-contest-incomplete =
    { $missing ->
        [questions] There are no questions yet. Add them first.
        [solution] The number to guess is not there yet. Write it first.
        [times] The end has passed already. Please choose another time.
        [right] Not every question has its answer yet. Tap the answer of each first.
       *[entries] Nothing was chosen to be voted on. Choose from what was sent in first.
    }
error-contest-not-yet-open = This contest begins on { DATETIME($opens_at) }. See you then!
error-contest-over = This contest is over. Have a look at the others.
error-contest-entered = Everybody takes part once, and your answer is in. That one counts.
error-contest-caption-invalid = Write a caption of one to { $most } letters and send it again.
error-contest-entry-not-found = This is not there any more. Open the contest again to go on.
error-contest-own-entry = Nobody votes for themselves; this one is for the others to judge. Have a look at the next.
error-contest-votes-spent =
    { $votes ->
        [one] You have given your vote. To vote for this one, take it back first.
       *[other] You have given all { $votes } votes. To vote for this one, take one back first.
    }
error-contest-without-key = To keep a secret number, CLUB_SECRET_KEY must be in the settings of the installation. Set it and try again.

## The journal

act-added-contest = 🏆 Made the contest “{ $title }”
act-changed-contest = 🏆 Changed the contest “{ $title }”
act-added-contest-questions =
    { $count ->
        [one] 🏆 Added a question to the contest “{ $title }”
       *[other] 🏆 Added { $count } questions to the contest “{ $title }”
    }
act-removed-contest-question = 🏆 Took a question off the contest “{ $title }”
act-fixed-contest-number = 🏆 Sealed the number of the contest “{ $title }”
act-opened-contest = 🏆 Opened the contest “{ $title }”
act-closed-contest = 🏆 Ended taking part in the contest “{ $title }”
act-opened-contest-voting = 🏆 Opened the voting of the contest “{ $title }”
act-marked-contest-answer = 🏆 Marked the answer of question { $position } in the contest “{ $title }”
act-settled-contest = 🏆 Settled the contest “{ $title }”
act-shortlisted-contest-entry =
    { $chosen ->
        [true] 🏆 Put an entry on the shortlist of “{ $title }”
       *[false] 🏆 Took an entry off the shortlist of “{ $title }”
    }
act-disqualified-contest-entry =
    { $chosen ->
        [true] 🏆 Took an entry out of the contest “{ $title }”
       *[false] 🏆 Put an entry back into the contest “{ $title }”
    }
act-cancelled-contest = 🏆 Called off the contest “{ $title }” ({ $reason })

## Members: the list, and one contest

menu-contests = 🏆 Contests
command-contests = 🏆 Contests
contests-empty =
    🏆 <b>No contest just now</b>

    As soon as one begins, you will find it here.
contests-title =
    { $past ->
        [true] 🏆 <b>Past contests</b>
       *[false] { $none ->
            [true] 🏆 <b>No contest is going on just now</b>
           *[false] 🏆 <b>Contests</b>
        }
    }
contest-line =
    { $kind ->
        [quiz] 🧠
        [prediction] 🔮
        [number] 🔢
        [caption] 💬
       *[photo] 📷
    } <b>{ $title }</b>{ $entered ->
        [true] { " " }✅
       *[false] { "" }
    }
    { $state ->
        [upcoming] from { DATETIME($opens_at) }
        [open] until { DATETIME($ends_at) } · { $entries } taking part
        [closed] waiting for the result · { $entries } taking part
        [voting] voting until { DATETIME($ends_at) }
       *[settled] the result is out · { $entries } took part
    }
contest-button-line =
    { $kind ->
        [quiz] 🧠 { $title }
        [prediction] 🔮 { $title }
        [number] 🔢 { $title }
        [caption] 💬 { $title }
       *[photo] 📷 { $title }
    }
contest-button-past = 🕰 Past contests
contest-button-current = 🏆 Contests of now
contest-button-all = 🏆 All contests
contest-button-back = ‹ The contest
contest-button-never-mind = Never mind
contest-button-refresh = 🔄 Refresh
contest-button-ranking = 📊 Ranking
contest-title =
    { $kind ->
        [quiz] 🧠 <b>{ $title }</b>
        [prediction] 🔮 <b>{ $title }</b>
        [number] 🔢 <b>{ $title }</b>
        [caption] 💬 <b>{ $title }</b>
       *[photo] 📷 <b>{ $title }</b>
    }
contest-kind =
    { $kind ->
        [quiz] { $questions ->
            [one] A quiz of one question; the sooner you get it right, the higher your score.
           *[other] A quiz of { $questions } questions; the sooner you get them right, the higher your score.
        }
        [prediction] { $questions ->
            [one] A prediction; what is right is known after the end.
           *[other] { $questions } predictions; what is right is known after the end.
        }
        [number] Guess the number; the nearest guess wins.
        [caption] Write a caption for the picture; everybody has { $votes } votes, and members choose the best.
       *[photo] Send a photo; everybody has { $votes } votes, and members choose the best.
    }
contest-state =
    { $state ->
        [upcoming] 🗓 { DATETIME($opens_at) } to { DATETIME($closes_at) }
        [open] ⏳ until { DATETIME($closes_at) }
        [closed] ⌛️ Taking part is over; the result is on its way.
        [voting] 🗳 Voting until { DATETIME($ends_at) }
       *[settled] 🏁 Over
    }
contest-price =
    { $price ->
        [0] 🎟 Taking part is free
       *[other] 🎟 Taking part: { POINTS($price) }
    }
contest-entries =
    { $entries ->
        [0] 👥 Be the first!
        [one] 👥 One member takes part
       *[other] 👥 { $entries } members take part
    }
contest-prizes = 🎁 <b>Prizes</b>
contest-prize =
    { $several ->
        [true] Places { $first } to { $last }: { $prize }
       *[false] Place { $first }: { $prize }
    }
contest-each-right = For every right answer: { POINTS($points) }
contest-sealed =
    🔒 The number was fixed and sealed beforehand. Its fingerprint:
    <code>{ $commitment }</code>
contest-revealed =
    🔓 The number: <b>{ $number }</b>
    The SHA-256 of this text is the fingerprint below: <code>{ $proof }</code>
    <code>{ $commitment }</code>
contest-own-playing = ✍️ You have answered { $answered } of { $questions }.
contest-own =
    { $kind ->
        [quiz] ✅ You: { $right } right of { $questions }, a score of { $score }
        [prediction] ✅ Your prediction is in.
        [number] ✅ Your guess: { $guess }
        [caption] ✅ Your caption: { $caption }
       *[photo] ✅ Your photo is in.
    }
contest-own-result =
    { $placed ->
        [true] { $kind ->
            [quiz] 🏅 You: place <b>{ $place }</b> of { $of }, a score of { $score }
            [prediction] 🏅 You: place <b>{ $place }</b> of { $of }, { $right } right
            [number] 🏅 You: place <b>{ $place }</b> of { $of }, guessing { $guess }
           *[other] 🏅 You: place <b>{ $place }</b> of { $of }, votes: { $score }
        }
       *[false] You took part, and are not in the ranking.
    }

## Members: taking part

contest-button-start =
    { $price ->
        [0] ▶️ Start
       *[other] ▶️ Start · { POINTS($price) }
    }
contest-button-go-on = ▶️ Go on
contest-button-next = ⏭ Next question
contest-button-show-again = 🔁 Show the question again
contest-button-option = { $option }
contest-question-head = 🧠 { $title } · question { $position } of { $count }
contest-question-time =
    { $left ->
        [one] ⏱ one second
       *[other] ⏱ { $left } seconds
    }
contest-question-open =
    { $timed ->
        [true] This question is still open, with { $left } seconds left. Tap your answer above.
       *[false] This question is still open. Tap your answer above.
    }
contest-answer =
    { $how ->
        [right] ✅ <b>Well done!</b> +{ $score }
        [wrong] ❌ No; “{ $right }” was right.
        [late] { $right ->
            [none] ⌛️ Too late: it does not count.
           *[other] ⌛️ Too late: it does not count. “{ $right }” was right.
        }
       *[kept] ✅ “{ $chosen }” is in.
    }
contest-poll-late = ⌛️ That answer came too late and does not count. Catch the next one!
contest-finished =
    { $kind ->
        [quiz]
            🏁 <b>Done!</b> { $right } right of { $questions }, a score of <b>{ $score }</b>.

            The final result comes on { DATETIME($at) }, and we will tell you.
       *[other]
            🏁 <b>Your predictions are in.</b>

            We will tell you as soon as the result is known.
    }
contest-ask =
    { $kind ->
        [number] { $price ->
            [0] 🔢 Your guess for “{ $title }”? Write a number. You have one try.
           *[other] 🔢 Your guess for “{ $title }”? Write a number. You have one try, and it takes { POINTS($price) }.
        }
        [caption] { $price ->
            [0] 💬 Your caption for “{ $title }”? Write it here. You have one try.
           *[other] 💬 Your caption for “{ $title }”? Write it here. You have one try, and it takes { POINTS($price) }.
        }
       *[photo] { $price ->
            [0] 📷 Send your photo for “{ $title }”. You have one try. By sending it you agree that other members see it.
           *[other] 📷 Send your photo for “{ $title }”. You have one try, and it takes { POINTS($price) }. By sending it you agree that other members see it.
        }
    }
contest-handed-in =
    { $kind ->
        [number] ✅ <b>Your guess is in.</b> The number comes out on { DATETIME($at) }, and we will tell you.
       *[other] ✅ <b>It is in!</b> Others take part until { DATETIME($at) }; then members vote.
    }

## Members: votes and ranking

contest-button-vote =
    { $left ->
        [0] 🗳 Look at the entries
        [one] 🗳 Vote (one vote)
       *[other] 🗳 Vote ({ $left } votes)
    }
contest-button-give-vote = 👍 I vote for this
contest-button-take-vote-back = ↩️ Take my vote back
contest-entry-head = 🗳 <b>{ $title }</b> · { $page } of { $pages }
contest-entry-own = This one is yours.
contest-votes-left =
    { $left ->
        [0] You have given all your votes. You can change them until { DATETIME($ends_at) }.
        [one] You have one more vote, until { DATETIME($ends_at) }.
       *[other] You have { $left } more votes, until { DATETIME($ends_at) }.
    }
contest-ranking =
    { $settled ->
        [true] 📊 <b>{ $title }</b> · the final result, of { $placed }
       *[false] 📊 <b>{ $title }</b> · so far, of { $placed }
    }
contest-ranking-later =
    📊 <b>{ $title }</b>

    The ranking is shown when the result is out.
contest-ranking-empty =
    📊 <b>{ $title }</b>

    Nobody has come to the end yet. You may be the first!
contest-ranking-own = 🏅 Your place: <b>{ $place }</b>
contest-rank-line =
    { $place ->
        [1] 🥇
        [2] 🥈
        [3] 🥉
       *[other] { $place }.
    } { $own ->
        [true] You
       *[false] { $named ->
            [true] { $name }
           *[false] a former member
        }
    } · { $kind ->
        [quiz] score { $score }
        [prediction] { $right } right
        [number] guess { $guess }
       *[other] votes: { $score }
    }

## Notes

contest-comma = { ", " }
told-contest-won =
    🏆 <b>Congratulations!</b> You came <b>{ $place }</b> of { $placed } in “{ $title }”.

    🎁 Your prize: <b>{ $prize }</b>
told-contest-prize =
    { $kind ->
        [points] The points are yours already.
        [voucher] The voucher is among your vouchers.
        [tickets] The numbers of your tickets: { $tickets }
        [thing] Come by the shop or write to us to collect it.
       *[gone] This prize cannot be had just now; our staff will be in touch.
    }
told-contest-each-right = ➕ You also get { POINTS($points) } for { $right } right.
told-contest-result =
    { $placed ->
        [true] 🏁 The result of “{ $title }” is out: you came <b>{ $place }</b> of { $of }. Thank you for taking part!
       *[false] 🏁 The result of “{ $title }” is out. Thank you for taking part; you are not in the ranking this time.
    }
told-contest-cancelled =
    { $paid ->
        [true] The contest “{ $title }” will not take place: { $reason }. Your { POINTS($points) } are back.
       *[false] The contest “{ $title }” will not take place: { $reason }.
    }

## Staff

admin-menu-contests = 🏆 Contests
admin-command-contests = Quizzes, predictions, numbers, photos
contest-list =
    { $none ->
        [true]
            🏆 <b>Contests</b>

            There is none yet. Make the first one; members see it when you open it.
       *[false] 🏆 <b>Contests</b>
    }
contest-staff-line =
    { $state ->
        [draft] 📝
        [open] 🟢
        [closed] ⌛️
        [voting] 🗳
        [settled] 🏁
       *[cancelled] ✖️
    } <b>{ $title }</b> · { $kind ->
        [quiz] quiz
        [prediction] prediction
        [number] number
        [caption] caption
       *[photo] photo
    }
    { $state ->
        [draft] a draft
        [open] until { DATETIME($closes_at) } · { $entries } taking part
        [closed] waits for you · { $entries } taking part
        [voting] voting · { $entries } taking part
        [settled] over · { $entries } taking part
       *[cancelled] called off
    }
contest-button-new = ➕ New contest
contest-button-list = ‹ Contests
contest-button-card = 🏆 The contest
contest-ask-kind = 🏆 What kind of contest?
contest-pick-kind =
    { $kind ->
        [quiz] 🧠 Quiz
        [prediction] 🔮 Prediction
        [number] 🔢 Guess the number
        [caption] 💬 Caption
       *[photo] 📷 Photo
    }
contest-ask-title = ✍️ Write the name of the contest as members will see it.
contest-ask-description = ✍️ What members read below the name:
contest-skip-description = No description
contest-ask-picture = 🖼 Send the picture.
contest-skip-picture = No picture
contest-ask-price = 🎟 How many points does taking part cost? Write a number. Should the contest be called off, they go back by themselves.
contest-skip-price = Free
contest-ask-right-score = 🎯 What is a right answer worth? The score makes the ranking; it is no points of the club.
contest-ask-fast-score = ⚡️ How much more for an immediate answer? It melts away as the question's time passes.
contest-skip-fast-score = Speed does not matter
contest-ask-points-each-right = ➕ How many points of the club for each right answer, beside the prizes?
contest-skip-points-each-right = None
contest-ask-votes-each = 🗳 How many votes has everybody?
contest-ask-voting-hours = ⏳ How many hours does voting last?
contest-ask-time =
    { $field ->
        [opens_at] 🗓 When does it begin?
       *[closes_at] 🗓 Until when can members take part?
    }
contest-begin-at-once = At once
contest-ask-number = 🔢 The number to guess? It is sealed at once, and until the end nobody sees it, staff included.
contest-ask-paste =
    { $kind ->
        [quiz]
            🧠 <b>Send the questions in one message.</b> Put + in front of the right option and - in front of the others; a number alone on a line is the question's seconds. A blank line stands between questions:

            <pre>What is the capital of Iran?
            - Shiraz
            + Tehran
            { "20" }

            Which colour has an emerald?
            + Green
            - Blue</pre>
       *[prediction]
            🔮 <b>Send the questions in one message.</b> Each option on a line that begins with -, and a blank line between questions. What is right you tap after the end:

            <pre>Iran or Japan?
            - Iran wins
            - A draw
            - Japan wins</pre>
    }
contest-card-state =
    { $state ->
        [draft] 📝 <b>A draft</b>; members do not see it yet.
        [open] 🟢 <b>Open</b>
        [closed] ⌛️ <b>Taking part is over, and it is your turn</b>
        [voting] 🗳 <b>Voting</b> until { DATETIME($voting_ends_at) }
        [settled] 🏁 <b>The result is out</b>
       *[cancelled] ✖️ <b>Called off</b>
    }
contest-card-numbers =
    { $paid ->
        [0] 📈 Taking part: { $entries } · to the end: { $finished }
       *[other] 📈 Taking part: { $entries } · to the end: { $finished } · paid: { POINTS($paid) }
    }
contest-card-votes = 🗳 On the shortlist: { $shortlisted } · votes: { $votes }
contest-card-missing =
    { $missing ->
        [solution] ⚠️ The number to guess is missing.
       *[questions] ⚠️ The questions are missing.
    }
contest-preview = 👁 Members see this:
contest-button-edit =
    { $field ->
        [title] ✍️ Name
        [description] 📄 Description
        [picture_id] 🖼 Picture
        [opens_at] 🗓 Beginning
       *[closes_at] 🗓 End
    }
contest-button-questions =
    { $count ->
        [0] ❓ Add questions
       *[other] ❓ Questions ({ $count })
    }
contest-button-number = 🔢 The secret number
contest-button-prizes = 🎁 Prizes
contest-button-terms = ⚙️ Entry and scores
contest-button-preview = 👁 Preview
contest-button-entries = 📥 What was sent in ({ $count })
contest-button-results = 📊 Results
contest-button-mark =
    { $count ->
        [0] ✅ The answers
       *[other] ✅ Mark the answers ({ $count } left)
    }
contest-button-cancel = ✖️ Call it off
contest-button-act =
    { $act ->
        [open] ✅ Open it
        [close] ⏹ End taking part
        [vote] 🗳 Begin the voting
       *[settle] 🏁 Announce the result
    }
contest-ask-act =
    { $act ->
        [open] Open “{ $title }”? From then on questions, entry and prizes stay as they are. It ends on { DATETIME($closes_at) }.
        [close] End taking part in “{ $title }” right now? { $entries } take part so far, and what they answered counts.
        [vote] Begin the voting of “{ $title }”, on { $shortlisted } entries and for { $hours } hours?
       *[settle] Announce the result of “{ $title }”? Prizes are given, everybody is told, and there is no way back.
    }
contest-button-act-yes =
    { $act ->
        [open] ✅ Yes, open it
        [close] ⏹ Yes, end it
        [vote] 🗳 Yes, begin
       *[settle] 🏁 Yes, announce it
    }
contest-done-toast =
    { $act ->
        [open] Opened
        [close] Taking part is over
        [vote] Voting has begun
       *[settle] Announced; the news is on its way
    }
contest-ask-cancel =
    { $paid ->
        [0] ✖️ “{ $title }” will be called off, and the { $entries } who take part are told. Write why; that is what they read.
       *[other] ✖️ “{ $title }” will be called off, the { POINTS($paid) } that were paid go back, and the { $entries } who take part are told. Write why; that is what they read.
    }
contest-terms = ⚙️ <b>{ $title }</b>
contest-term =
    { $field ->
        [price_points] { $value ->
            [0] 🎟 Entry: free
           *[other] 🎟 Entry: { POINTS($value) }
        }
        [right_score] 🎯 A right answer: { $value }
        [fast_score] ⚡️ Being fast: up to { $value }
        [points_each_right] ➕ For each right answer: { POINTS($value) }
        [votes_each] 🗳 Votes of each member: { $value }
       *[voting_hours] ⏳ Hours of voting: { $value }
    }
contest-button-term =
    { $field ->
        [price_points] 🎟 Entry
        [right_score] 🎯 Score of a right answer
        [fast_score] ⚡️ Score of being fast
        [points_each_right] ➕ Points for each right answer
        [votes_each] 🗳 Votes of each member
       *[voting_hours] ⏳ Hours of voting
    }
contest-switch =
    { $field ->
        [as_polls] { $on ->
            [true] 📊 Questions are the messenger's own quizzes
           *[false] 🔘 Questions have buttons
        }
       *[shortlist] { $on ->
            [true] 📥 Only what you choose is voted on
           *[false] 📥 All that was sent in is voted on
        }
    }
contest-button-switch =
    { $field ->
        [as_polls] { $on ->
            [true] 🔘 Ask with buttons
           *[false] 📊 Ask with the messenger's own quizzes
        }
       *[shortlist] { $on ->
            [true] 📥 Let all be voted on
           *[false] 📥 I choose first
        }
    }
contest-prizes-of =
    { $none ->
        [true] 🎁 “{ $title }” has no prizes yet.
       *[false] 🎁 <b>Prizes of “{ $title }”</b>
    }
contest-button-add-prize = ➕ Another prize
contest-button-remove-prize =
    { $several ->
        [true] ✖️ Places { $first } to { $last }
       *[false] ✖️ Place { $first }
    }
contest-places =
    { $several ->
        [true] { $first } to { $last }
       *[false] Place { $first }
    }
contest-ask-places = 🏅 For which place? Tap one, or write it, as “5” or “4-10”.
contest-ask-prize =
    { $several ->
        [true] 🎁 What does each of the places { $first } to { $last } win?
       *[false] 🎁 What does place { $first } win?
    }
contest-no-questions = ❓ “{ $title }” has no questions yet.
contest-button-add-question = ➕ One question
contest-button-paste = 📋 Many at once
contest-button-question-picture = 🖼 Its picture
contest-button-remove-question = ✖️ Take this question off
contest-button-nobody = None; it does not count
contest-staff-question =
    ❓ Question { $position } of { $count }

    <b>{ $text }</b>
contest-option-line =
    { $right ->
        [true] ✅ { $option }
       *[false] ▫️ { $option }
    }
contest-staff-seconds =
    { $timed ->
        [true] ⏱ { $seconds } seconds
       *[false] ⏱ No time limit
    }
contest-staff-explanation = 💡 { $text }
contest-came-to-nothing = ✖️ It does not count.
contest-mark-hint = Tap what was right. You can change it until the result is announced.
contest-marked-toast = Kept
contest-ask-question = ❓ The question?
contest-ask-options = Write the options, each on a line of its own, two to ten of them.
contest-ask-right = ✅ Which one is right?
contest-ask-seconds = ⏱ How many seconds? Tap one, or write a number from 5 to 600.
contest-seconds = { $seconds } seconds
contest-no-seconds = No limit
contest-nothing-handed-in = 📥 Nothing was sent in yet.
contest-handed-in-by =
    { $state ->
        [chosen] ⭐️
        [out] ✖️
       *[plain] 📥
    } <b>{ $name }</b> · { $page } of { $pages } · votes: { $votes }
contest-button-shortlist =
    { $chosen ->
        [true] ↩️ Off the shortlist
       *[false] ⭐️ On the shortlist
    }
contest-button-out =
    { $out ->
        [true] ↩️ Back into the contest
       *[false] ✖️ Out of the contest
    }
contest-button-member = 👤 The member
contest-results =
    { $none ->
        [true] 📊 “{ $title }” ended without places.
       *[false] 📊 <b>The result of “{ $title }”</b>
    }
contest-result-line =
    { $place }. <b>{ $name }</b> · { $kind ->
        [quiz] score { $score }, { $right } right
        [prediction] { $right } right
        [number] guess { $guess }
       *[other] votes: { $score }
    }
told-contest-waits =
    { $kind ->
        [prediction] ⌛️ “{ $title }” has ended with { $entries } predictions. Mark what was right and announce the result.
       *[other] { $entries ->
            [0] ⌛️ “{ $title }” has ended, and nothing was sent in. You can call it off.
           *[other] ⌛️ “{ $title }” has ended with { $entries } entries. Choose among them and begin the voting.
        }
    }
