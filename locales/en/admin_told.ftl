# What staff are told without having asked.

told-purchase-disputed =
    ⚠️ <b>A member says: this was not me</b>
    Member: { $name } · <code>{ DIGITS($member_number) }</code>
    Purchase <code>{ $number }</code> · { MONEY($total) }
    { DATETIME($at) }

    Ask at the till what happened. If it was a mistake, refund the purchase; its points go back with it.
told-update-dead =
    🔧 <b>Something could not be handled</b>
    It was tried several times and set aside. Nothing else is held up by it.
    From: <code>{ $source }</code>
    <code>{ $error }</code>

    Please pass this on to whoever runs the club’s server.
