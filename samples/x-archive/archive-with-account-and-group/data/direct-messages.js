window.YTD.direct_messages.part0 = [
  {
    "dmConversation": {
      "conversationId": "1000000001-2000000002",
      "messages": [
        {
          "messageCreate": {
            "recipientId": "1000000001",
            "reactions": [],
            "urls": [
              {
                "url": "https://t.co/abc",
                "expanded": "https://example.com/pay",
                "display": "example.com/pay"
              }
            ],
            "text": "pay or I send it to your followers",
            "mediaUrls": [],
            "senderId": "2000000002",
            "id": "1927386486816542721",
            "createdAt": "2026-05-27T15:30:00.100Z"
          }
        },
        {
          "messageCreate": {
            "recipientId": "2000000002",
            "reactions": [
              {
                "senderId": "2000000002",
                "reactionKey": "like",
                "eventId": "1",
                "createdAt": "2026-05-27T15:29:00.000Z"
              }
            ],
            "urls": [],
            "text": "who is this?",
            "mediaUrls": [],
            "senderId": "1000000001",
            "id": "1927386486816542720",
            "createdAt": "2026-05-27T15:28:42.241Z"
          }
        },
        {
          "messageCreate": {
            "recipientId": "1000000001",
            "reactions": [],
            "urls": [],
            "text": " https://t.co/pic",
            "mediaUrls": [
              "https://ton.twitter.com/dm/1927386486816542719/1/list.jpg"
            ],
            "senderId": "2000000002",
            "id": "1927386486816542719",
            "createdAt": "2026-05-27T15:27:00.000Z"
          }
        }
      ]
    }
  }
]