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
       *[other] تا امروز { $invited } نفر آمده‌اند و { $approved } نفرشان به حساب آمده‌اند.
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
invite-button-more = 🤝 دعوت دوستان

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
