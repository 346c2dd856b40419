# Backups and putting them back: in the staff's bot and in the terminal.

admin-menu-backup = 💾 Backup
admin-command-backup = A backup of the club
admin-help-backup = 💾 <b>Backup</b> /backup: a copy of the whole club in one file, and putting it back.

backup-screen =
    💾 <b>Backup of the club</b>

    Everything the club has is sent here as one file. It is sealed and opens only with the CLUB_SECRET_KEY of this installation; keep that key somewhere else than on this computer too.

    { $last ->
        [none] You have not made one yet.
       *[other] Last backup: { DATETIME($last) }
    }
backup-button-make = 💾 Make a backup
backup-button-restore = ♻️ Put a backup back
backup-button-back = ‹ Backup
backup-button-consider = Put this one back
backup-button-confirm = Yes, I am sure; put it back
backup-begun-toast = Begun
backup-goes-on = A backup is being made right now. Please wait a little.
backup-progress =
    { $percent ->
        [0] ⏳ Making the backup. The club goes on working.
       *[other] ⏳ Making the backup: { $percent }%. The club goes on working.
    }
backup-file =
    💾 Backup of the club: { $members } members, { $rows } rows.
    The file is sealed; without CLUB_SECRET_KEY it opens for nobody.
backup-made = ✅ The backup is ready, at the foot of this chat.
backup-not-sent = The backup was made but Telegram did not take it. Please try again a little later.
backup-ask-file =
    ♻️ Send or forward a backup here that this bot has sent (up to { $megabytes } megabytes).

    Nothing changes yet: first I show what is in it.
backup-file-expected = I am waiting for a backup file here. Send the file, or cancel.
backup-contents =
    📄 <b>Backup of { DATETIME($at) }</b>

    👥 Members: { $members } (now { $members_now })
    🛍 Purchases: { $purchases } (now { $purchases_now })
    📒 Lines of points: { $entries } (now { $entries_now })

    The file is whole and it is of this club. Nothing has changed yet.
backup-consider =
    ⚠️ <b>The club goes back to { DATETIME($at) }.</b>

    Everything that happened since is undone: purchases, points, vouchers, new members. Members go from { $members_now } to { $members }, purchases from { $purchases_now } to { $purchases }.
    Staff and the journal stay as they are; who asked to be forgotten is forgotten again.

    Before that, a backup of how things stand now is made and sent to you. All owners are told. Are you sure?
backup-restoring-toast = Begun
backup-restoring = ⏳ Putting the club back. Please tap nothing for a few moments.
backup-restored =
    ✅ <b>The club is back at { DATETIME($at) }.</b>

    👥 Members: { $members_now }
    🛍 Purchases: { $purchases_now }
    📒 Lines of points: { $entries_now }

    A backup of how things stood before was sent below; if you think better of it, put that one back. Open earlier screens anew: their buttons are out of date.
backup-safety = 🛟 The club just before it was put back. Keep it until you are at ease.
told-restored = ♻️ <b>{ $by }</b> put the club back to { DATETIME($at) }. Everything that had happened since was undone.
act-backed-up = 💾 Made a backup of the club, { $rows } rows
act-restored = ♻️ Put the club back from a backup

error-backup-without-key = A sealed backup needs a key: write a CLUB_SECRET_KEY into the file .env and start the club again.
error-backup-too-large = This backup is larger than { $megabytes } megabytes and does not fit into Telegram. Run <code>club backup</code> and <code>club restore</code> on the server.
error-backup-unreadable =
    { $problem ->
        [sealed] This file was sealed with another key. It needs the CLUB_SECRET_KEY it was made with.
        [damaged] This file is incomplete or damaged. Nothing was changed; send another copy of it.
       *[strange] This is no backup that this bot has sent. Nothing was changed; send another file.
    }
error-backup-of-other-version = This backup was made by another version of the program ({ $schema }). Install that version, put the backup back, then upgrade. Nothing was changed.
error-backup-of-other-club = This is a backup of “{ $name }”, not of this club in this installation. Nothing was changed; on the server <code>club restore</code> puts it into an empty database.
error-database-not-empty = There are clubs in this database. To replace them add <code>--replace</code>, or name an empty database in CLUB_DATABASE_URL.
error-club-is-running = The club is running. Stop it with Ctrl+C first, then try again.

backup-file-exists = There is a file { $file } already. Give another name.
backup-written = Backup in { $file }: { $rows } rows, { $members } members, { $kilobytes } kilobytes.
backup-sealed = This file opens only with the present CLUB_SECRET_KEY.
backup-not-sealed = This file is not sealed, and members’ names and phones are in it: keep it in a safe place, or make it with --sealed.
restore-no-file = There is no file { $file }.
restore-file = Backup of { DATETIME($at) }, { $names }: { $members } members, { $rows } rows. The file is whole.
restore-ask = In this database there is: { $names }. All of it goes and this backup takes its place. To go on, type the name of the first club:
restore-not-confirmed = That was not the name. Nothing was changed.
restore-done = { $rows } rows are in their place.
restore-proved = The points of { $name } add up: { $accounts } accounts.
restore-not-proved = The points of { $name } do not add up ({ $accounts } accounts). Do not use this database; put another backup back.
