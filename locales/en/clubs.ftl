# Several clubs in one installation: opening, pausing, their bots and tokens.

admin-command-clubs = Other clubs of this installation
admin-menu-clubs = 🏬 Clubs
admin-help-clubs = 🏬 <b>Clubs</b> /clubs: open another club with bots of its own.

admin-clubs =
    🏬 <b>Clubs of this installation</b>

    🟢 <b>{ $club }</b> · this club
admin-clubs-why =
    Each club has two bots of its own, and its members, staff, points and rewards are separate from all others.
admin-club-line =
    { $state ->
        [open] 🟢
        [paused] ⏸
       *[trouble] ⚠️
    } <b>{ $name }</b> · { $state ->
        [open] open
        [paused] paused
       *[trouble] needs a new token
    }
admin-club =
    🏬 <b>{ $name }</b>
    { $state ->
        [open] 🟢 open
        [paused] ⏸ paused: its bots are silent. Orders are still taken, and messages wait until it is open again.
       *[trouble] ⚠️ One of its bots does not work.
    }
    Customer bot: <a href="https://t.me/{ $customer }">{ $customer }</a>
    Admin bot: <a href="https://t.me/{ $admin }">{ $admin }</a>
    Since { DATETIME($opened) }
admin-club-bot-refused =
    ⚠️ Telegram has refused the token of <a href="https://t.me/{ $username }">{ $username }</a> since { DATETIME($at) }. Get the right one from @BotFather and hand it over with the button below.
admin-club-bot-unreadable =
    ⚠️ The token of <a href="https://t.me/{ $username }">{ $username }</a> was sealed under another key and cannot be opened. Put the earlier CLUB_SECRET_KEY back, or hand the token over again.
admin-club-opened =
    🎉 <b>{ $name }</b> is open.

    Wait a few seconds, open <a href="https://t.me/{ $admin }?start=">{ $admin }</a> and press Start: that is where the club is set up, and you are its owner.
    Customers join at <a href="https://t.me/{ $customer }?start=">{ $customer }</a>.

admin-ask-customer-token =
    <b>Another club</b> · step 1 of 4

    A new club needs two new bots. Send /newbot to @BotFather and make the one for customers first.
    Then paste its token here. The message with it is deleted from this chat at once.
admin-ask-staff-token =
    <b>Another club</b> · step 2 of 4

    ✓ Customer bot: <a href="https://t.me/{ $customer }">{ $customer }</a>
    Now make the second bot, for staff, with @BotFather and paste its token.
admin-ask-club-name =
    <b>Another club</b> · step 3 of 4

    ✓ Customer bot: <a href="https://t.me/{ $customer }">{ $customer }</a>
    ✓ Admin bot: <a href="https://t.me/{ $admin }">{ $admin }</a>
    What is the club called? Customers see this name.
admin-ask-club-language =
    <b>Another club</b> · step 4 of 4

    Which language is <b>{ $name }</b> in? Everybody picks their own later.
admin-new-club-preview =
    Open <b>{ $name }</b>?

    Customer bot: <a href="https://t.me/{ $customer }">{ $customer }</a>
    Admin bot: <a href="https://t.me/{ $admin }">{ $admin }</a>
    Language: { $language }
    Owner: you
    The tokens are kept sealed and are not shown anywhere again.
admin-ask-new-name = What is the new name of <b>{ $name }</b>?
admin-ask-new-token =
    Paste the new token of the { $bot ->
        [customer] customer bot
       *[staff] admin bot
    } of <b>{ $name }</b>. The message is deleted at once.
    It may be a token of the same bot (<a href="https://t.me/{ $username }">{ $username }</a>) or of another one you have just made.
admin-club-owner-link =
    👤 Whoever opens this link becomes an owner of <b>{ $name }</b>, once. Send it to that one person only.

    <code>{ $link }</code>

    It works until { DATETIME($at) } and is not shown anywhere again.
admin-delete-token-yourself = ⚠️ The message with the token could not be deleted from this chat. Please delete it yourself.

admin-button-new-club = ➕ Another club
admin-button-open-club = ✅ Open the club
admin-button-set-up-club = ⚙️ Set the new club up
admin-button-pause-club = ⏸ Pause
admin-button-reopen-club = ▶️ Open again
admin-button-rename-club = ✏️ Name
admin-button-customer-token = 🔑 Token of the customer bot
admin-button-staff-token = 🔑 Token of the admin bot
admin-button-invite-owner = 👤 Invite another owner
admin-button-copy-owner-link = 📋 Copy the link
admin-button-back-to-club = ‹ Back to the club
admin-button-all-clubs = ‹ All clubs
admin-club-paused-toast = Paused
admin-club-reopened-toast = Open again
admin-club-renamed-toast = Renamed
admin-club-bot-toast = The new bot goes to work

act-opened-club = 🏬 Opened the club “{ $name }”
act-paused-club = ⏸ Paused the club “{ $name }”
act-reopened-club = ▶️ Opened the club “{ $name }” again
act-renamed-club = ✏️ Renamed the club “{ $earlier }” to “{ $name }”
act-replaced-bot =
    🔑 New token for the { $bot ->
        [customer] customer bot
       *[staff] admin bot
    } of “{ $name }”: <code>{ $username }</code>

told-bot-refused =
    ⚠️ Telegram refuses the token of the { $bot ->
        [customer] customer bot
       *[staff] admin bot
    } of <b>{ $club }</b> (<code>{ $username }</code>), so that bot is silent for now. Nothing is lost.
    { $here ->
        [true] Get a new token from @BotFather and hand it over in /clubs.
       *[false] Whoever runs this installation has been told, to hand over a new token.
    }

error-only-in-first-club = Other clubs are looked after in the admin bot of the first club. Send /clubs there.
error-club-not-found = That club was not found. Please open the list again with /clubs.
error-club-name-required = The club needs a name. Please write a short one.
error-token-malformed = That is no bot token. Paste all of what @BotFather gave you: a number, a colon and about 35 letters.
error-token-refused = Telegram knows no bot with this token. Please copy it from @BotFather again and send it.
error-token-unreadable = The tokens that were kept are sealed under another key. Please begin again: /clubs
error-bot-twice = That is the club’s other bot. Customers and staff need a bot each; please send the token of another one.
error-bot-taken = That bot belongs to another club of this installation. Please make a new bot with @BotFather and send its token.
error-bot-elsewhere =
    { $how ->
        [webhook] Another program has set a webhook for this bot. Take it out there, or make a new bot and send its token.
       *[poller] Another program is fetching this bot’s messages right now. Stop it and send the token again, or make a new bot.
    }
error-messenger-unreachable = Telegram cannot be reached right now, so the token could not be looked at. Please send it again in a moment.

# The terminal.
run-club-opened = { $club } is open too. Customers: @{ $customer }, staff: @{ $admin }.
run-club-sealed-otherwise = The tokens of { $club } were sealed under another CLUB_SECRET_KEY, so it stays closed: put the earlier key back, or hand the tokens over again in /clubs in the first club’s admin bot.
run-club-bot-refused = Telegram refuses the token of { $bot }: { $club } works without that bot. Hand over a new token in /clubs.
doctor-club-bot = { $club }, { $role }
doctor-club-sealed-otherwise = { $role }: the token was sealed under another CLUB_SECRET_KEY; put the earlier key back, or hand the token over again in /clubs.
doctor-club-token-refused = { $role }: Telegram refuses the token; get the right one from @BotFather and hand it over in /clubs.

# The demo.
demo-group-clubs = Several clubs
demo-spare-tokens = Two tokens for another club
demo-spare-tokens-are = In the staff’s bot, send /clubs and paste these one after the other. Customers: { $customer } Staff: { $admin }
demo-spare-customer-bot = Second club
demo-spare-staff-bot = Second club · staff
