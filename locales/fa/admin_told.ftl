# What staff are told without having asked.

told-purchase-disputed =
    ⚠️ <b>عضوی می‌گوید: این خرید من نبود</b>
    { $name } · <code>{ DIGITS($member_number) }</code>
    خرید <code>{ $number }</code> · { MONEY($total) }
    { DATETIME($at) }

    از صندوق بپرسید چه شده است. اگر اشتباه بوده، خرید را برگشت بزنید؛ امتیازش هم برمی‌گردد.
told-update-dead =
    🔧 <b>رسیدگی به یک پیام ممکن نشد</b>
    چند بار تلاش کردیم و کنارش گذاشتیم. کار دیگری معطل آن نمی‌ماند.
    از: <code>{ $source }</code>
    <code>{ $error }</code>

    لطفاً این را به مسئول سرور باشگاه برسانید.
