# Inviting friends: what is promised, who came, what it brought.

menu-invite = 🤝 دعوت دوستان
command-invite = دعوت دوستان

# What somebody gets: points, credit of the club, or both.
referral-gift =
    { $shape ->
        [points] { POINTS($points) }
        [credit] { $credit } اعتبار
       *[both] { POINTS($points) } و { $credit } اعتبار
    }

# When it is given, from the inviter's side.
invite-when-joining = وقتی دوستی با لینک شما عضو شود
invite-when-first-purchase = وقتی دوستی با لینک شما عضو شود و نخستین خریدش را انجام دهد
invite-when-first-purchase-from = وقتی دوستی با لینک شما عضو شود و نخستین خریدش دست‌کم { $least } باشد
invite-when-every-purchase = با هر خرید دوستی که با لینک شما عضو شود
invite-when-every-purchase-from = با هر خرید دست‌کم { $least } دوستی که با لینک شما عضو شود
invite-promise =
    { $sides ->
        [inviter] { $when }، شما <b>{ $yours }</b> می‌گیرید.
        [friend] { $when }، دوستتان <b>{ $theirs }</b> می‌گیرد.
       *[both] { $when }، شما <b>{ $yours }</b> می‌گیرید و دوستتان <b>{ $theirs }</b>.
    }
invite-promise-most = تا { $most } خرید هر دوست به حساب می‌آید.
invite-promise-window =
    { $pays_on ->
        [joining] ⏳ هدیه‌ها { $days } روز پس از عضویت می‌رسد.
       *[purchase] ⏳ هدیه‌ها { $days } روز پس از خرید می‌رسد، اگر خرید برنگردد.
    }
invite-promise-caps =
    { $caps ->
        [day] در هر روز { $per_day } دوست به حساب می‌آید.
        [month] در هر { $month_days } روز { $per_month } دوست به حساب می‌آید.
       *[both] در هر روز { $per_day } دوست و در هر { $month_days } روز { $per_month } دوست به حساب می‌آید.
    }

# The screen of inviting.
invite-title = 🤝 <b>دوستانتان را به باشگاه بیاورید</b>
invite-link = لینک شما: <code>{ $link }</code>
invite-hint = لینک را بفرستید یا بگذارید دوستتان این کد را با دوربین گوشی‌اش بخواند.
invite-so-far =
    { $invited ->
        [0] هنوز کسی با لینک شما نیامده است.
        [1] تا امروز یک نفر آمده است{ $approved ->
            [0] { "؛ هنوز به حساب نیامده" }
           *[other] { " " }و به حساب آمده است
        }.
       *[other] تا امروز { $invited } نفر آمده‌اند و { $approved ->
            [0] هنوز کسی به حساب نیامده است
            [1] یکی به حساب آمده است
           *[other] { $approved } نفر به حساب آمده‌اند
        }.
    }
invite-brought = دعوت‌ها تا امروز <b>{ $gift }</b> برایتان آورده‌اند.
invite-milestone-next =
    🏁 { $missing ->
        [one] با یک دوست دیگر به { $friends } دوست می‌رسید: <b>{ POINTS($points) }</b> جایزه
       *[other] با { $missing } دوست دیگر به { $friends } دوست می‌رسید: <b>{ POINTS($points) }</b> جایزه
    }
invite-button-copy = 📋 کپی لینک
invite-button-share = 📨 فرستادن برای یک دوست
invite-button-friends = 👥 چه کسانی آمده‌اند ({ $invited })

# The list of friends.
invite-friends-title = 👥 <b>دوستانی که آورده‌اید</b>
invite-friends-empty =
    👥 هنوز کسی با لینک شما نیامده است.

    لینک را برای یک دوست بفرستید تا اینجا ببینیدش!
invite-friend =
    { $state ->
        [approved] ✅ <b>{ $name }</b> · { DATE($at, style: "day") } · { $gift }
        [approved-other] ✅ <b>{ $name }</b> · { DATE($at, style: "day") }
        [flagged] 🔎 <b>{ $name }</b> · { DATE($at, style: "day") }
        [voided] ✖️ <b>{ $name }</b> · { DATE($at, style: "day") }
        [waiting] ⏳ <b>{ $name }</b> · { DATE($at, style: "day") } · { $gift }
       *[pending] ⏳ <b>{ $name }</b> · { DATE($at, style: "day") }
    }
referral-why =
    { $reason ->
        [no_phone] هنوز شماره‌اش را نفرستاده است.
        [no_purchase] هنوز خریدی نکرده که به حساب بیاید.
        [window] خریدش در مهلت برگشت است.
        [window-until] { DATE($ready_at) } می‌رسد.
        [refunded] خریدش برگشت خورد؛ خرید بعدی به حساب می‌آید.
        [too_fast] چند نفر پشت سر هم آمدند؛ همکاران ما نگاهی می‌اندازند.
        [self_invitation] دعوت از خود به حساب نمی‌آید.
        [inviter_inactive] هنگام عضویت او، عضویت شما فعال نبود.
        [returning_member] پیش‌تر عضو این باشگاه بوده است.
        [known_phone] پیش از دعوت شما هم مشتری ما بوده است.
        [month_cap] سقف دوستان این ماه شما پر شده بود.
        [day_cap] سقف دوستان آن روز شما پر شده بود.
        [friend_gone] دیگر عضو باشگاه نیست.
        [by_staff] همکاران ما آن را نپذیرفتند.
       *[other] { " " }
    }

# Who has been forgotten has no name any more.
referral-nameless = یک دوست پیشین

# Opening a link.
invited-greeting = 🤝 <b>{ $name }</b> شما را به باشگاه مشتریان <b>{ $club }</b> دعوت کرده است.
invited-promise =
    { $pays_on ->
        [joining] 🎁 با عضویت، <b>{ $gift }</b> هدیه می‌گیرید.
        [first_purchase] 🎁 با نخستین خرید، <b>{ $gift }</b> هدیه می‌گیرید.
        [first_purchase-from] 🎁 با نخستین خرید دست‌کم { $least }، <b>{ $gift }</b> هدیه می‌گیرید.
        [every_purchase] 🎁 با هر خرید، <b>{ $gift }</b> هدیه می‌گیرید.
       *[every_purchase-from] 🎁 با هر خرید دست‌کم { $least }، <b>{ $gift }</b> هدیه می‌گیرید.
    }
invite-member-already = شما از پیش عضو باشگاه هستید و این دعوت برای کسانی است که هنوز عضو نیستند. شما هم می‌توانید دوستانتان را دعوت کنید.
invite-own-link = این لینک دعوت خود شماست. آن را برای دوستی بفرستید که هنوز عضو نیست.

# The picture, and what is sent into other chats.
invitation-title = { $name } شما را دعوت کرده است
invitation-welcome = امتیاز هر خرید، جایزه و کارت عضویت؛ همه در تلگرام
invitation-scan = با دوربین گوشی بخوانید
invitation-join = 🎁 عضو می‌شوم
invitation-message =
    🤝 <b>{ $name }</b> شما را به باشگاه مشتریان <b>{ $club }</b> دعوت کرده است.

    { $promise }
invitation-article = دعوت به باشگاه { $club }
invitation-article-about = پیامی با لینک دعوت شما می‌فرستد
invitation-article-off = دعوت دوستان فعلاً فعال نیست
invitation-not-member = برای دعوت دوستان، اول عضو باشگاه شوید
invitation-share-text = { $name } شما را به باشگاه مشتریان { $club } دعوت کرده است. { $promise }

# Notes.
told-referral-joined =
    { $gift ->
        [none] 🤝 <b>{ $name }</b> با دعوت شما عضو شد.
       *[other] 🤝 <b>{ $name }</b> با دعوت شما عضو شد. هدیهٔ شما: <b>{ $gift }</b>
    }
told-referral-joined-next =
    { $next ->
        [no_phone] وقتی شماره‌اش را بفرستد، به حساب می‌آید.
        [no_purchase] با نخستین خریدش به حساب می‌آید.
        [every] با هر خریدش به حساب می‌آید.
       *[window] به‌زودی به حسابتان می‌آید.
    }
told-referral-flagged = 🔎 <b>{ $name }</b> با دعوت شما عضو شد. چون چند نفر پشت سر هم آمدند، همکاران ما نگاهی می‌اندازند و خبرتان می‌کنیم.
told-referral-cleared = ✅ عضویت <b>{ $name }</b> با دعوت شما پذیرفته شد و مثل بقیه به حساب می‌آید.
told-referral-void =
    { $side ->
        [inviter] 🤝 <b>{ $name }</b> با لینک شما آمد، ولی این دعوت به حساب نمی‌آید.
       *[friend] هدیهٔ دعوت <b>{ $name }</b> این بار به شما نمی‌رسد. عضویت و امتیازهایتان سر جای خودش است.
    }
told-referral-void-why =
    { $reason ->
        [self_invitation] این شماره یا حساب مال خود شماست.
        [inviter_inactive] { $side ->
            [inviter] هنگام عضویت او، عضویت شما فعال نبود.
           *[friend] دعوت‌کننده دیگر عضو فعال باشگاه نیست.
        }
        [returning_member] { $side ->
            [inviter] او پیش‌تر عضو این باشگاه بوده است.
           *[friend] شما پیش‌تر عضو این باشگاه بوده‌اید. خوش برگشتید!
        }
        [known_phone] { $side ->
            [inviter] او پیش از دعوت شما هم مشتری ما بوده است.
           *[friend] شما پیش از این دعوت هم مشتری ما بوده‌اید.
        }
        [month_cap] { $side ->
            [inviter] سقف دوستان این ماه شما پر شده بود.
           *[friend] سقف دعوت‌های دوستتان در این ماه پر شده بود.
        }
        [day_cap] { $side ->
            [inviter] سقف دوستان امروز شما پر شده بود.
           *[friend] سقف دعوت‌های امروز دوستتان پر شده بود.
        }
        [friend_gone] او دیگر عضو باشگاه نیست.
       *[by_staff] همکاران ما این دعوت را با این توضیح نپذیرفتند: { $words }
    }
told-referral-on-its-way =
    { $side ->
        [inviter] ⏳ <b>{ $gift }</b> برای دعوت <b>{ $name }</b> در راه است و { DATE($ready_at) } می‌رسد.
       *[friend] ⏳ <b>{ $gift }</b> هدیهٔ دعوت <b>{ $name }</b> در راه است و { DATE($ready_at) } می‌رسد.
    }
told-referral-on-its-way-if = اگر خرید برگردد، این هدیه هم نمی‌رسد.
told-referral-paid =
    { $side ->
        [inviter] 🎉 <b>{ $gift }</b> برای دعوت <b>{ $name }</b> به حسابتان آمد.
       *[friend] 🎉 <b>{ $gift }</b> هدیهٔ دعوت <b>{ $name }</b> به حسابتان آمد.
    }
told-referral-dropped =
    { $side ->
        [inviter] خرید <b>{ $name }</b> برگشت خورد و <b>{ $gift }</b>ی که در راه بود نمی‌رسد. خرید بعدی او به حساب می‌آید.
       *[friend] چون خریدتان برگشت خورد، <b>{ $gift }</b> هدیهٔ دعوت <b>{ $name }</b> نمی‌رسد. خرید بعدی‌تان به حساب می‌آید.
    }
told-referral-taken-back =
    { $side ->
        [inviter] ↩️ خرید <b>{ $name }</b> برگشت خورد و <b>{ $gift }</b> هدیهٔ دعوتش از حسابتان کم شد.
       *[friend] ↩️ چون خریدتان برگشت خورد، <b>{ $gift }</b> هدیهٔ دعوت <b>{ $name }</b> از حسابتان کم شد.
    }
told-referral-milestone = 🏁 <b>{ $friends } دوست!</b> { POINTS($points) } جایزهٔ این مرحله به حسابتان آمد.
told-referral-milestone-lost = ↩️ با برگشت خرید یکی از دوستان، شمارشان از { $friends } کمتر شد و { POINTS($points) } جایزهٔ این مرحله کم شد. با دوست بعدی دوباره می‌رسید.
told-referral-to-decide =
    🔎 <b>یک دعوت منتظر تصمیم شماست.</b>
    <b>{ $inviter }</b> چند نفر را پشت سر هم آورده؛ تازه‌ترینشان <b>{ $friend }</b> است.

# Ledger lines.
what-referral-inviter = هدیهٔ دعوت یک دوست
what-referral-friend = هدیهٔ آمدن با دعوت
what-referral-milestone = جایزهٔ شمار دوستان
what-referral-refund = برگشت هدیهٔ دعوت
what-referral-milestone-lost = برگشت جایزهٔ شمار دوستان
why-referral-inviter = دوستی با دعوت شما عضو شد و آنچه باید می‌کرد انجام داد.
why-referral-friend = با دعوت یک دوست عضو شدید و هدیه‌اش را گرفتید.
why-referral-milestone = شمار دوستانی که آورده‌اید به { $friends } رسید.
why-referral-refund = خریدی که این هدیه برایش بود برگشت خورد.
why-referral-milestone-lost = با برگشت یک خرید، شمار دوستانتان از این مرحله کمتر شد.

# Refusals.
error-referrals-off = دعوت دوستان در این باشگاه فعلاً فعال نیست. امتیازها و جایزه‌هایتان سر جای خودش است.
error-referral-not-found = این دعوت پیدا نشد. فهرست دعوت‌ها را دوباره باز کنید.
error-referral-decided =
    { $state ->
        [pending] دربارهٔ این دعوت تصمیم گرفته شده و منتظر خرید است.
        [approved] این دعوت پذیرفته شده است.
       *[voided] این دعوت کنار گذاشته شده است.
    }
error-referral-terms-invalid =
    { $field ->
        [nothing] دست‌کم به یکی از دو طرف باید چیزی برسد. هدیهٔ دعوت‌کننده یا دوست را تعیین کنید.
        [least_amount] این مبلغ پذیرفتنی نیست. صفر یا مبلغی کمتر بنویسید.
        [inviter_points] این تعداد امتیاز پذیرفتنی نیست. عددی کوچک‌تر بنویسید.
        [friend_points] این تعداد امتیاز پذیرفتنی نیست. عددی کوچک‌تر بنویسید.
        [inviter_credit] این مبلغ اعتبار پذیرفتنی نیست. مبلغی کمتر بنویسید.
        [friend_credit] این مبلغ اعتبار پذیرفتنی نیست. مبلغی کمتر بنویسید.
        [return_window_days] مهلت برگشت باید از صفر تا { "۳۶۵" } روز باشد.
        [per_day] سقف روز باید دست‌کم یک دوست باشد.
        [per_month] سقف ماه نباید از سقف روز کمتر باشد.
        [milestones] مرحله‌ها باید به‌ترتیب و بی‌تکرار باشند و هر کدام امتیازی داشته باشند؛ حداکثر شش مرحله.
        [series_friends] شمار دوستان پشت سر هم باید دست‌کم دو باشد.
        [series_minutes] این بازه باید از یک تا { "۱۴۴۰" } دقیقه باشد.
        [purchases_per_friend] شمار خریدها باید دست‌کم یک باشد.
       *[pays_on] یکی از سه راه را انتخاب کنید.
    }
error-source-link-not-found = این لینک پیدا نشد. فهرست لینک‌ها را دوباره باز کنید.
error-source-link-invalid = نام لینک باید از یک تا { "۶۰" } حرف باشد. { $field ->
       *[title] نام دیگری بنویسید.
    }

# For the terminal.
doctor-inline-off = @{ $bot }: حالت درون‌خطی خاموش است. برای فرستادن کارت دعوت به هر گفت‌وگو، در @BotFather دستور /setinline را بزنید و برنامه را دوباره اجرا کنید. تا آن موقع لینک دعوت با صفحهٔ هم‌رسانی تلگرام فرستاده می‌شود.

# The staff's bot: invitations.
admin-menu-referrals = 🤝 دعوت‌ها
admin-command-referrals = دعوت‌ها و شرایطشان
admin-command-links = لینک‌های جاهای مختلف
referral-home =
    🤝 <b>دعوت دوستان</b>
    { $on ->
        [true] اعضا می‌توانند دوستانشان را دعوت کنند.
       *[false] فعلاً کسی نمی‌تواند دعوت کند.
    }

    ⏳ در انتظار: { $pending }
    ✅ به حساب آمده: { $approved }
    🔎 منتظر تصمیم: { $flagged }
    ✖️ کنار گذاشته: { $voided }
referral-button-flagged = 🔎 منتظر تصمیم ({ $count })
referral-button-terms = 📜 شرایط دعوت
referral-button-links = 🔗 لینک‌های جاهای مختلف
referral-button-back = 🤝 دعوت‌ها
referral-flagged =
    { $count ->
        [0] 🔎 چیزی منتظر تصمیم شما نیست.
       *[other] 🔎 <b>{ $count } دعوت منتظر تصمیم است.</b> یکی را باز کنید.
    }
referral-button-case = { $inviter } ← { $friend }
referral-case =
    🤝 <b>{ $inviter }</b> (<code>{ DIGITS($inviter_number) }</code>)
    👤 دوستش: <b>{ $friend }</b> (<code>{ DIGITS($friend_number) }</code>)
    عضویت: { DATETIME($at) }
referral-case-state =
    { $state ->
        [flagged] 🔎 منتظر تصمیم شما
        [approved] ✅ به حساب آمده
        [voided] ✖️ کنار گذاشته شده
       *[pending] ⏳ پذیرفته، در انتظار
    }
referral-case-counts = دوستان همان روز: { $day } · سی روز پیش از آن: { $month }
referral-case-voided = از این‌ها کنار گذاشته: { $voided }
referral-case-friend =
    { $phone ->
        [true] 📱 شماره‌اش را فرستاده · خریدها: { $bought }
       *[false] 📵 شماره‌اش را نفرستاده · خریدها: { $bought }
    }
referral-case-series = در بازهٔ { $minutes } دقیقه‌ای: { $count } نفر ({ $times })
referral-button-approve = ✅ به حساب بیاید
referral-button-void = ✖️ به حساب نیاید
referral-button-inviter = 👤 دعوت‌کننده
referral-button-friend = 👤 دوست
referral-ask-void =
    چرا دعوت <b>{ $friend }</b> از طرف <b>{ $inviter }</b> به حساب نیاید؟
    دلیل را بنویسید؛ هر دو آن را می‌خوانند.
referral-approved-toast = پذیرفته شد

# The terms.
referral-terms = 📜 <b>شرایط دعوت</b>، آن‌طور که اعضا می‌خوانند:
referral-terms-off =
    📜 <b>دعوت دوستان خاموش است.</b>
    اگر روشنش کنید، با این شرایط شروع می‌شود و هر بخشش را می‌توانید عوض کنید:
referral-terms-since = تغییرها برای کسانی است که از این پس می‌آیند؛ هر کس پیش‌تر آمده، با همان شرایط خودش می‌ماند.
referral-terms-series = 🔎 اگر { $friends } دوست در { $minutes } دقیقه بیایند، پیش از هر هدیه شما تصمیم می‌گیرید.
referral-milestone = 🏁 { $friends } دوست: { POINTS($points) }
referral-term-pays-on =
    { $occasion ->
        [joining] با عضویت
        [first_purchase] با نخستین خرید
       *[every_purchase] با هر خرید
    }
referral-term-inviter-points =
    دعوت‌کننده: { $none ->
        [true] بی‌امتیاز
       *[false] { POINTS($value) }
    }
referral-term-friend-points =
    دوست: { $none ->
        [true] بی‌امتیاز
       *[false] { POINTS($value) }
    }
referral-term-inviter-credit =
    اعتبار دعوت‌کننده: { $none ->
        [true] هیچ
       *[false] { $value }
    }
referral-term-friend-credit =
    اعتبار دوست: { $none ->
        [true] هیچ
       *[false] { $value }
    }
referral-term-least-amount =
    خرید: { $none ->
        [true] هر مبلغی
       *[false] دست‌کم { $value }
    }
referral-term-window =
    مهلت برگشت: { $none ->
        [true] بی‌مهلت
       *[false] { $value } روز
    }
referral-term-per-day =
    سقف روز: { $none ->
        [true] بی‌سقف
       *[false] { $value } دوست
    }
referral-term-per-month =
    سقف ماه: { $none ->
        [true] بی‌سقف
       *[false] { $value } دوست
    }
referral-term-series =
    پشت سر هم: { $none ->
        [true] خاموش
       *[false] { $value } دوست
    }
referral-term-minutes =
    در { $none ->
        [true] هیچ
       *[false] { $value } دقیقه
    }
referral-term-purchases =
    خریدهای هر دوست: { $none ->
        [true] همه
       *[false] تا { $value } خرید
    }
referral-ask-inviter-points = به دعوت‌کننده برای هر دوست چند امتیاز برسد؟
referral-ask-friend-points = به خود دوست چند امتیاز برسد؟
referral-ask-inviter-credit = به دعوت‌کننده برای هر دوست چقدر اعتبار برسد؟ صفر هم پذیرفتنی است.
referral-ask-friend-credit = به خود دوست چقدر اعتبار برسد؟ صفر هم پذیرفتنی است.
referral-ask-least-amount = خرید دست‌کم چقدر باشد تا به حساب بیاید؟ صفر یعنی هر مبلغی.
referral-ask-window = هدیه چند روز پس از خرید یا عضویت برسد؟ اگر خرید در این مهلت برگردد، هدیه نمی‌رسد. صفر یعنی همان وقت.
referral-ask-per-day = از هر عضو در یک روز چند دوست به حساب بیاید؟
referral-ask-per-month = از هر عضو در سی روز چند دوست به حساب بیاید؟
referral-ask-series = آمدن چند دوست پشت سر هم باید بررسی شود؟
referral-ask-minutes = این چند دوست در چند دقیقه بیایند تا بررسی شود؟
referral-ask-purchases = چند خرید هر دوست به حساب بیاید؟
referral-zero-is-none = صفر یعنی هیچ سقفی نباشد.
referral-button-milestones = 🏁 مرحله‌ها ({ $count })
referral-button-start = ✅ روشن کردن دعوت
referral-button-end = خاموش کردن دعوت
referral-button-end-yes = بله، خاموش شود
referral-ask-end =
    دعوت دوستان خاموش شود؟

    کسانی که پیش‌تر آمده‌اند هدیه‌هایشان را می‌گیرند؛ لینک‌ها دیگر کسی را به حساب نمی‌آورند.
referral-started-toast = دعوت دوستان روشن شد
referral-ended-toast = دعوت دوستان خاموش شد
referral-milestones =
    { $count ->
        [0] 🏁 مرحله‌ای نیست. با یک مرحله، دعوت‌کننده برای رسیدن به چند دوست جایزه می‌گیرد.
       *[other] 🏁 <b>مرحله‌ها</b>
    }
referral-button-milestone-add = ➕ مرحلهٔ تازه
referral-button-milestone-remove = 🗑 مرحلهٔ { $friends } دوست
referral-ask-milestone = چند دوست، و چند امتیاز؟ دو عدد بنویسید، مثلاً { "۳ ۲۰۰" }: برای سه دوست، دویست امتیاز. اگر برای همان تعداد مرحله‌ای باشد، عوض می‌شود.

# Links of places.
source-links =
    { $count ->
        [0] 🔗 هنوز لینکی نیست. برای هر پوستر، شعبه یا صفحه‌ای که مردم از آن می‌آیند یک لینک بسازید و ببینید از هر کدام چند نفر آمده‌اند.
       *[other] 🔗 <b>لینک‌ها</b>: باز شده ← عضو شده ← خرید کرده
    }
source-line =
    { $active ->
        [true] • <b>{ $title }</b>: { $opened } ← { $joined } ← { $bought }
       *[false] • { $title } (پایان‌یافته): { $opened } ← { $joined } ← { $bought }
    }
source-link =
    🔗 <b>{ $title }</b>
    { $active ->
        [true] از { DATE($at) }
       *[false] از { DATE($at) } · پایان یافته
    }

    <code>{ $address }</code>

    باز شده: { $opened }
    عضو شده: { $joined }
    خرید کرده: { $bought }
source-button-new = ➕ لینک تازه
source-button-copy = 📋 کپی لینک
source-button-rename = ✏️ نام دیگر
source-button-retire = پایان دادن
source-button-retire-yes = بله، پایان یابد
source-button-keep = نه، بماند
source-button-all = 🔗 همهٔ لینک‌ها
source-ask-title = این لینک برای کجاست؟ نامی بنویسید که خودتان بشناسید؛ مثلاً «پوستر شعبهٔ ونک».
source-ask-new-title = نام تازهٔ «{ $title }» چه باشد؟ خود لینک همان می‌ماند.
source-ask-retire =
    «{ $title }» پایان یابد؟

    از این پس باز کردنش شمرده نمی‌شود؛ شمارهای تا امروز می‌ماند.
source-retired-toast = پایان یافت

# The journal.
act-changed-referral-terms = 🤝 تغییر شرایط دعوت دوستان
act-ended-referrals = 🤝 خاموش کردن دعوت دوستان
act-approved-referral =
    🤝 پذیرفتن یک دعوت { $member ->
        [none] عضو پیشین
       *[other] <b>{ $member }</b>
    }
act-voided-referral =
    🤝 کنار گذاشتن یک دعوت { $member ->
        [none] عضو پیشین
       *[other] <b>{ $member }</b>
    } ({ $reason })
act-added-source-link = 🔗 لینک تازه برای «{ $title }»
act-renamed-source-link = 🔗 نام تازهٔ لینک «{ $before }»: «{ $title }»
act-retired-source-link = 🔗 پایان لینک «{ $title }»
referral-button-look = 🔎 نگاه کنید
referral-button-all = همهٔ منتظرها
