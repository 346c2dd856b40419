# The shop's channels and groups

error-community-not-found = This channel or group is not there any more. Open the list of channels and groups again.

## What staff are told

told-community-found =
    { $kind ->
        [channel] 📣 The customers' bot is in the channel “{ $title }”, and the club can use it from now on.
       *[group] 👥 The customers' bot is in the group “{ $title }”, and the club can use it from now on.
    }
told-community-asked =
    { $kind ->
        [channel] 📣 Somebody has put the customers' bot into the channel “{ $title }”. Is this channel yours?
       *[group] 👥 Somebody has put the customers' bot into the group “{ $title }”. Is this group yours?
    }

    Until you say yes, the bot does nothing there.
told-community-rights =
    { $kind ->
        [channel] ⚠️ The customers' bot has lost one of its rights in the channel “{ $title }”.
       *[group] ⚠️ The customers' bot has lost one of its rights in the group “{ $title }”.
    }
told-community-lost =
    { $kind ->
        [channel] ⚠️ The customers' bot is no longer in the channel “{ $title }”. Until it is back, nothing is posted there and nobody gets anything for joining it.
       *[group] ⚠️ The customers' bot is no longer in the group “{ $title }”. Until it is back, nothing is sent there and nobody gets anything for joining it.
    }

## The staff's bot

admin-menu-communities = 📣 Channels and groups
admin-command-communities = The shop's channels and groups
admin-help-communities = 📣 /communities: the shop's channels and groups
communities-title =
    📣 <b>Channels and groups</b>

    Every channel or group the customers' bot is in stands here: for missions like “join the channel”, and for announcing lotteries and their results.
communities-none =
    📣 <b>Channels and groups</b>

    There is none yet. Make the customers' bot an administrator of the shop's channel or group, and it turns up here by itself. With it you can reward joining the channel, and announce lotteries and their results there.
community-line =
    { $state ->
        [asked] ❔ “{ $title }”: waits for your word
        [lacking] ⚠️ “{ $title }”: { $members ->
            [0] no member of the club seen there yet
            [one] { $members } member of the club
           *[other] { $members } members of the club
        }; the bot lacks a right
       *[whole] ✅ “{ $title }”: { $members ->
            [0] no member of the club seen there yet
            [one] { $members } member of the club
           *[other] { $members } members of the club
        }
    }
community-screen =
    { $kind ->
        [channel] 📣 <b>The channel “{ $title }”</b>
       *[group] 👥 <b>The group “{ $title }”</b>
    }
community-address = Address: { $address }
community-no-address = This { $kind ->
        [channel] channel
       *[group] group
    } has no public address, and the bot may not make an invite link, so it can let nobody in. Give the bot the right to add users by link.
community-members =
    { $members ->
        [0] No member of the club has been seen there yet.
        [one] { $members } member of the club is there, as far as the bot has seen.
       *[other] { $members } members of the club are there, as far as the bot has seen.
    }
community-can-post =
    { $can ->
        [yes] ✅ The bot may write there.
       *[no] ⚠️ The bot may not write there: lotteries and their results cannot be announced there.
    }
community-sees-members =
    { $sees ->
        [yes] ✅ The bot sees who comes and goes.
       *[no] ⚠️ The bot does not see who comes and goes: missions like “join and stay” cannot work here.
    }
community-grant =
    { $kind ->
        [channel] To mend it: open “Administrators” in the channel, make @{ $bot } one, and let it post messages and add users by link. Or tap the button below.
       *[group] To mend it: open “Administrators” in the group, make @{ $bot } one, and let it add users by link. Or tap the button below.
    }
community-asked = ❔ Somebody who is not staff has brought the bot here. Until you say that it is the shop's, the bot does nothing here.
community-ask-forget =
    Put “{ $title }” aside?

    Nothing is sent there any more and nobody's joining it counts; what was given stays given. Take the bot out of it afterwards. Whenever the bot is made an administrator again, it comes back here.
community-forgotten-toast = Put aside.
community-accepted-toast = Kept: it is the shop's.
community-button-open = Have a look
community-button-add-channel = ➕ Add to a channel
community-button-add-group = ➕ Add to a group
community-button-grant = Grant the rights
community-button-accept = Yes, it is the shop's
community-button-forget = Put aside
community-button-forget-yes = Yes, put it aside
community-button-keep = No, keep it
community-button-refresh = 🔄 Look again
community-button-all = ‹ Channels and groups
act-accepted-community = 📣 “{ $title }” became one of the shop's channels and groups
act-forgot-community = 📣 The channel or group “{ $title }” put aside
