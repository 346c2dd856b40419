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
