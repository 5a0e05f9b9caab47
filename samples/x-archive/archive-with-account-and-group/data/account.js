window.YTD.account.part0 = [
  {
    "account": {
      "email": "sam@example.com",
      "createdVia": "web",
      "username": "sam42",
      "accountId": "1000000001",
      "createdAt": "2020-01-01T00:00:00.000Z",
      "accountDisplayName": "Sam"
    }
  }
]