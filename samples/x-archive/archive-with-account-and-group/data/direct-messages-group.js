window.YTD.direct_messages_group.part0 = [
  {
    "dmConversation": {
      "conversationId": "1900000000000000001",
      "messages": [
        {
          "participantsJoin": {
            "initiatingUserId": "2000000002",
            "userIds": [
              "1000000001",
              "3000000003"
            ],
            "createdAt": "2026-05-01T10:00:00.000Z"
          }
        },
        {
          "conversationNameUpdate": {
            "initiatingUserId": "2000000002",
            "name": "Été",
            "createdAt": "2026-05-01T10:01:00.000Z"
          }
        },
        {
          "messageCreate": {
            "recipientId": "",
            "reactions": [],
            "urls": [],
            "text": "salut",
            "mediaUrls": [],
            "senderId": "3000000003",
            "id": "1900000000000000002",
            "createdAt": "2026-05-01T10:02:00.000Z"
          }
        }
      ]
    }
  }
]