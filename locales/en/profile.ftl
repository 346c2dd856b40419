# Who a member is, what may be said to them and when, what is kept of them, gifts.

## Refusals

error-birthday-changed-lately = A birthday can be changed once a year. You can change yours again from { DATE($again_from) }.
error-email-not-understood = This does not look like an e-mail address. Write something like name@example.com.
error-interest-gone = This is no longer in the list. Please look at the new one.
error-interests-invalid = At most { $most } interests of { $letters } letters each. Please write less.
error-member-has-left = You have left the club. You can come back whenever you like.
error-export-too-soon = You got a copy only a few minutes ago. You can get another from { TIME($again_at) }.
error-gifts-off = Members of this club cannot give points to each other.
error-gift-terms-invalid = This number does not do for this limit: { $field }. Write 1 or more, and let the most in a gift be no less than the least.
error-gift-receiver-not-found = No member was found. A member number has eight digits and stands on the card.
error-gift-to-oneself = That is your own number 🙂 Write the number of another member.
error-gift-too-small = The smallest gift is { POINTS($least) }. Please write a larger number.
error-gift-too-large = One gift can be { POINTS($most) } at most. Please write a smaller number.
error-gift-too-early = It is a little early: you can give points from { DATE($again_from) }.
error-gift-limit-reached =
    { $period ->
        [day] The limit for a day is { POINTS($limit) }; you can give { POINTS($left) } more today.
        [month] The limit for a month is { POINTS($limit) }; you can give { POINTS($left) } more this month.
       *[receiver] This member can get { POINTS($limit) } a day as gifts; { POINTS($left) } more fit today.
    }
