# قرعه‌کشی: آنچه هستهٔ باشگاه می‌گوید، نه می‌پذیرد و در دفتر می‌نویسد

## نه

error-lottery-not-found = این قرعه‌کشی دیگر اینجا نیست. قرعه‌کشی‌های دیگر را در فهرست ببینید.
error-lottery-invalid =
    { $field ->
        [title] نام قرعه‌کشی را در یک تا هشتاد حرف بنویسید.
        [description] توضیح را کوتاه‌تر بنویسید؛ تا ششصد حرف جا دارد.
        [prizes] جایزه‌ها با هم جور نیستند: دست‌کم یکی لازم است و همه باید هنوز برقرار باشند. دوباره انتخابشان کنید.
        [times] اول باز می‌شود، بعد بسته می‌شود و بعد قرعه می‌کشند؛ همه در یک سال. زمان‌ها را دوباره ببینید.
        [tiers] سطح‌هایی را که اجازهٔ شرکت دارند دوباره انتخاب کنید.
        [ways] دست‌کم یک راه برای گرفتن شانس انتخاب کنید.
        [community] این کانال یا گروه دیگر در فهرست نیست. یکی دیگر را انتخاب کنید.
        [picture] عکس را دوباره بفرستید.
       *[other] یکی از عددها در اندازهٔ درست نیست. دوباره بنویسیدش.
    }
error-lottery-fixed =
    { $state ->
        [cancelled] این قرعه‌کشی لغو شده است. اگر می‌خواهید، یکی تازه بسازید.
       *[other] قواعد این قرعه‌کشی منتشر شده و دیگر عوض نمی‌شود. اگر اشتباهی هست، تا پیش از قرعه لغوش کنید و یکی تازه بسازید.
    }
error-lottery-not-open =
    { $state ->
        [soon] هنوز شروع نشده است؛ { DATETIME($opens_at) } باز می‌شود.
        [cancelled] این قرعه‌کشی لغو شد. اگر امتیازی داده بودید، برمی‌گردد.
       *[closed] مهلت شرکت تمام شده است. نتیجه را همین‌جا خبر می‌دهیم.
    }
error-lottery-way-closed = در این قرعه‌کشی از این راه شانس نمی‌دهند. راه‌های دیگرش را ببینید.
error-lottery-not-for-you = این قرعه‌کشی برای سطح‌های دیگری از باشگاه است. قرعه‌کشی‌های دیگر را ببینید.
error-lottery-limit-reached =
    { $left ->
        [0] هر نفر تا { $limit } شانس دارد و جای دیگری نمانده است. موفق باشید!
       *[other] هر نفر تا { $limit } شانس دارد؛ { $left } تای دیگر جا هست.
    }
error-lottery-ticket-taken-today = شانس رایگان امروز را گرفته‌اید. فردا یکی دیگر هست.
error-lottery-price-changed = قیمت هر شانس اکنون { POINTS($price) } است. چیزی کم نشد؛ اگر می‌خواهید، دوباره بزنید.
error-lottery-draw-begun = نتیجه دیگر معلوم است یا می‌شود معلومش کرد؛ برای همین کسی نمی‌تواند قرعه‌کشی را لغو کند.
error-win-not-found = این جایزه در فهرست شما نیست. قرعه‌کشی‌هایتان را ببینید.
error-win-closed =
    { $state ->
        [accepted] این جایزه را پذیرفته‌اید و منتظر تحویل است.
        [handed_over] این جایزه تحویل داده شده است.
        [declined] از این جایزه گذشته‌اید و به نفر بعد رسیده است.
       *[lapsed] مهلت پذیرفتن این جایزه تمام شد و به نفر بعد رسید.
    }
error-win-details-required = برای تحویل جایزه، نشانی یا شماره‌ای بنویسید که بشود پیدایتان کرد؛ تا { $most } حرف.
error-draw-file-unreadable = این پرونده قرعه‌کشی نیست، یا در خط { $line } خراب شده است. آن را دوباره از صفحهٔ قرعه‌کشی بگیرید.

## به اعضا

told-lottery-opened = 🎲 «{ $title }» شروع شد! تا { DATETIME($closes_at) } فرصت دارید.
told-lottery-tickets =
    { $way ->
        [purchase] 🎟 با خریدتان { $count } شانس در «{ $title }» گرفتید.
        [invitation] 🎟 برای دوستی که دعوت کردید، { $count } شانس در «{ $title }» گرفتید.
       *[staff] 🎟 { $count } شانس در «{ $title }» هدیه گرفتید.
    }
told-lottery-tickets-gone = چون خریدتان برگشت خورد، { $count } شانسِ آن در «{ $title }» هم کنار رفت.
told-lottery-cancelled =
    «{ $title }» لغو شد: { $reason }{ $points ->
        [0] { "" }
       *[other] { " " }{ POINTS($points) } که داده بودید برگشت.
    }
told-lottery-won =
    { $reserve ->
        [yes] 🎉 نوبت به شما رسید! در «{ $title }» شانس شمارهٔ { $ticket } برندهٔ <b>{ $prize }</b> شد. تا { DATETIME($due_at) } بپذیریدش.
       *[no] 🎉 بردید! در «{ $title }» شانس شمارهٔ { $ticket } برندهٔ <b>{ $prize }</b> شد. تا { DATETIME($due_at) } بپذیریدش.
    }
told-lottery-result =
    🎲 «{ $title }» انجام شد. این بار قرعه به نام شما نبود؛ ممنون که بودید.
    هر کسی می‌تواند درستی‌اش را ببیند: /verify
told-lottery-lapsed = مهلت پذیرفتن <b>{ $prize }</b> در «{ $title }» تمام شد و جایزه به نفر بعد رسید.
told-lottery-handed-over = 🎁 <b>{ $prize }</b> از «{ $title }» تحویل شما شد. مبارکتان باشد!

## به همکاران

told-lottery-claimed = 🎁 <b>{ $name }</b> جایزهٔ «{ $prize }» از «{ $title }» را پذیرفت. تحویلش با شماست.

## در کانال

told-lottery-announced =
    🎲 <b>{ $title }</b>

    شروع: { DATETIME($opens_at) }
    پایان: { DATETIME($closes_at) }
    قرعه: { DATETIME($draws_at) }

    نتیجه از رازی به دست می‌آید که همین حالا به آن متعهد شده‌ایم:
    <code>{ $commitment }</code>
    { $beacon ->
        [quicknet] و از عددی همگانی که هنوز هیچ‌کس نمی‌داند.
       *[none] عدد همگانی در کار نیست؛ پس فروشگاه می‌توانست نتیجه را زودتر بداند.
    }
told-lottery-frozen =
    🔒 <b>{ $title }</b>: فهرست { $tickets } شانس بسته شد.

    <code>SHA-256</code>: <code>{ $sha256 }</code>
    <code>Merkle</code>: <code>{ $root }</code>
    { $round ->
        [none] قرعه: { DATETIME($round_at) }
       *[other] عدد همگانی: drand، دور <code>{ $round }</code>، { DATETIME($round_at) }
    }
told-lottery-drawn =
    🎉 <b>{ $title }</b>: قرعه کشیده شد.

    شماره‌های برنده: { $numbers }
    راز: <code>{ $otp }</code>
told-lottery-called-off = «{ $title }» لغو شد: { $reason }

## دفتر کارها

act-added-lottery = 🎲 ساختن قرعه‌کشی «{ $title }»
act-edited-lottery = 🎲 تغییر قرعه‌کشی «{ $title }»
act-announced-lottery = 📣 اعلام قرعه‌کشی «{ $title }»
act-cancelled-lottery = 🎲 لغو قرعه‌کشی «{ $title }» ({ $reason })
act-gave-lottery-tickets =
    🎟 { $count } شانس در «{ $title }» برای { $member ->
        [none] عضو پیشین
       *[other] <b>{ $member }</b>
    }
act-handed-over-lottery-prize =
    🎁 تحویل «{ $prize }» از «{ $title }» به { $member ->
        [none] عضو پیشین
       *[other] <b>{ $member }</b>
    }

## صفحهٔ قرعه‌کشی

draw-page-phase =
    { $phase ->
        [soon] { DATETIME($at) } باز می‌شود.
        [open] تا { DATETIME($at) } باز است.
        [drawn] قرعه { DATETIME($at) } کشیده شد.
        [finished] قرعه { DATETIME($at) } کشیده شد و جایزه‌ها رسید.
        [cancelled] این قرعه‌کشی { DATETIME($at) } لغو شد.
       *[closed] شانس‌ها بسته شده؛ قرعه از { DATETIME($at) }، همین که عدد همگانی برسد.
    }
draw-page-name =
    { $name ->
        [opens] شروع
        [closes] پایان
        [draws] قرعه
        [tickets] شانس‌ها
        [commitment] تعهد
        [sha256] اثر انگشت فهرست
        [root] ریشهٔ درخت
        [round] دور drand
        [signature] امضای دور
        [randomness] عدد همگانی
       *[otp] راز
    }
draw-page-count = { $n } شانس
draw-page-prizes = جایزه‌ها
draw-page-prize =
    { $pieces ->
        [1] { $prize }
       *[other] { $pieces } × { $prize }
    }
draw-page-reserve = ذخیره
draw-page-wins = شماره‌هایی که درآمدند
draw-page-win =
    شانس { $ticket }: { $prize }{ $state ->
        [declined] { " " }(گذشت)
        [lapsed] { " " }(مهلتش تمام شد)
        [skipped] { " " }(دیگر عضو نبود)
       *[other] { "" }
    }
draw-page-how = چطور می‌شود مطمئن بود؟
draw-page-how-text = پیش از شروع، فروشگاه به رازی متعهد شد و اثرش را منتشر کرد. با بسته شدن شانس‌ها فهرستشان منتشر شد و دیگر عوض نمی‌شود. بعد عددی همگانی که از پیش نامش آمده بود رسید، راز آشکار شد و این دو با هم برنده‌ها را تعیین کردند. هیچ‌کس، فروشگاه هم، نمی‌توانست نتیجه را انتخاب کند یا دوباره قرعه بکشد.
draw-page-no-beacon = در این قرعه‌کشی عدد همگانی در کار نیست: نتیجه از راز و خود فهرست به دست می‌آید. پس فروشگاه می‌توانست پس از بسته شدن فهرست، و با دست بردن در شانس‌ها حتی پیش از آن، نتیجه را بداند.
draw-page-values = آنچه منتشر شده
draw-page-list-later = فهرست شانس‌ها با بسته شدن قرعه‌کشی همین‌جا می‌آید.
draw-page-check = خودتان ببینید
draw-page-check-text = این دو پرونده را بگیرید و دستور زیر را در هر رایانه‌ای که پایتون دارد اجرا کنید. اثر انگشت را با آنچه پیش از قرعه در کانال آمد بسنجید.

## دستور verify-draw

setting-drand-urls-malformed = تنظیم CLUB_DRAND_URLS درست نیست: دست‌کم دو نشانی http یا https بنویسید، با ویرگول لاتین میانشان.
verify-no-file = پروندهٔ { $file } خوانده نشد. نشانی‌اش را دوباره ببینید.
verify-draw = قرعه‌کشی { $draw }، { $tickets } شانس
verify-hashes =
    اثر انگشت فهرست: { $sha256 }
    ریشهٔ درخت: { $root }
verify-no-beacon = عدد همگانی در کار نیست: فروشگاه می‌توانست نتیجه را زودتر بداند.
verify-drawn =
    { $fate ->
        [winner] { $place }. شانس { $ticket }: جایزهٔ { $prize }
        [reserve] { $place }. شانس { $ticket }: ذخیره
       *[skipped] { $place }. شانس { $ticket }: کنار رفت، { $why ->
            [won-already] صاحبش برده بود
            [blocked] صاحبش هنگام بسته شدن مسدود بود
            [left] صاحبش هنگام بسته شدن رفته بود
            [erased] صاحبش هنگام بسته شدن فراموش شده بود
           *[other] { $why }
        }
    }
verify-finding =
    { $fault ->
        [count-differs] ✗ سرِ پرونده { $said } شانس می‌گوید و فهرست { $found } تا دارد.
        [order-differs] ✗ شانس { $ticket } پس از شانس { $said } آمده است.
        [list-differs] ✗ اثر انگشت فهرست { $found } است، نه { $said } که در نتیجه آمده.
        [root-differs] ✗ ریشهٔ درخت { $found } است، نه { $said } که در نتیجه آمده.
        [list-not-published] ✗ این فهرستِ منتشرشده نیست: اثر انگشتش { $found } است، نه { $said }.
        [root-not-published] ✗ این فهرستِ منتشرشده نیست: ریشه‌اش { $found } است، نه { $said }.
        [secret-differs] ✗ این رازی نیست که به آن متعهد شده بودند: { $found } درمی‌آید، نه { $said }.
        [value-differs] ✗ عدد همگانی { $found } است، نه { $said }.
        [chain-differs] ✗ فهرست زنجیرهٔ دیگری را به جای quicknet نام برده است: { $said }.
        [not-in-list] ✗ شانس { $ticket } در فهرست منتشرشده نیست.
       *[result-differs] ✗ نتیجه نمی‌خواند: پرونده «{ $said }» می‌گوید و «{ $found }» درمی‌آید.
    }
verify-compare = امضای درون پرونده را با این نشانی بسنجید: { $address }
verify-fails = درست درنیامد.
verify-holds = همه‌چیز درست است.
verify-waits = فهرست درست است؛ نتیجه هنوز آشکار نشده.
